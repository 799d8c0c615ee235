import { expect, test } from 'vitest';
import { fixtureOutput } from '../site/fixture.ts';
import { shiftOf } from './layoutShift.ts';
import { servedSite } from './servedSite.ts';

const site = servedSite(fixtureOutput);

test('a page that moves once it is shown is noticed, one that stays is not', async () => {
  const page = await site.browser.newPage();
  await page.setContent('<p>Un texte.</p>');
  expect(await shiftOf(page)).toBe(0);
  await page.evaluate(() =>
    document.body.insertAdjacentHTML('afterbegin', '<div style="block-size: 300px"></div>'),
  );
  expect(await shiftOf(page)).toBeGreaterThan(0);
  await page.close();
});
