import { expect, test } from 'vitest';
import { fixtureOutput } from '../site/fixture.ts';
import { servedSite } from './servedSite.ts';
import { violationsOf } from './violations.ts';

const site = servedSite(fixtureOutput);

test('a picture without words and pale text are found, in the dark pale text alone', async () => {
  const body =
    '<html lang="fr"><title>T</title><main><h1>T</h1><img src="x"><p style="color: #ccc">Pâle</p></main>';
  const { page } = await site.visit('/contact/', {
    before: (page) => page.route('**/contact/', (route) => route.fulfill({ contentType: 'text/html', body })),
  });
  expect(await violationsOf(page, 'dark')).toEqual([expect.stringMatching(/^color-contrast: <p/)]);
  expect((await violationsOf(page)).map((found) => found.split(':')[0]).sort()).toEqual([
    'color-contrast',
    'image-alt',
  ]);
});
