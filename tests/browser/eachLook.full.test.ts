import { beforeAll, describe, expect, test } from 'vitest';
import { looks } from '../../src/intake/schemas/lookSchema.ts';
import { build, copyFixture, testFolder } from '../site/fixture.ts';
import { arrivalOf } from './arrival.ts';
import { differenceFrom } from './comparePictures.ts';
import { headersIn } from './headers.ts';
import { kinds } from './kinds.ts';
import { maxDifference, screens, screenshotOf } from './screenshot.ts';
import { servedSite } from './servedSite.ts';

const pages = kinds.filter(([kind]) => ['home', 'section', 'article'].includes(kind));
const seen = pages.flatMap(([kind, address]) =>
  (['phone', 'desktop'] as const).flatMap((screen) =>
    (['light', 'dark'] as const).map((scheme) => ({ kind, address, screen, scheme })),
  ),
);

describe.each(looks)('the fixture in the look « %s »', (look) => {
  const out = `${testFolder}/each-${look}`;
  beforeAll(async () => {
    const folder = copyFixture(`each-${look}-content`, (settings) => `${settings}look: ${look}\n`);
    await build(out, { CONTENT_DIR: folder });
  });
  // With the headers of a host, by which browsers keep fonts.
  const site = servedSite(out, headersIn);

  test.each(pages)('moves nothing on its « %s » page wherever it is cut off', async (_kind, address) => {
    const { blocks, moved } = await arrivalOf(site.browser, out, address);
    expect(blocks).toBeGreaterThan(10);
    expect(moved).toEqual([]);
  });

  test('leads the keyboard past the masthead, and shows where it is', async () => {
    const page = await site.browser.newPage();
    await page.goto(site.origin + pages.find(([kind]) => kind === 'article')![1]);
    const focused = async () => {
      await page.keyboard.press('Tab');
      return page.evaluate(() => {
        const link = document.activeElement!;
        const { outlineStyle, outlineColor } = getComputedStyle(link);
        const { backgroundColor } = getComputedStyle(link.closest('header') ?? document.documentElement);
        const place = (link.closest('main') ?? link.closest('header'))?.tagName;
        return { outlineStyle, isSeen: outlineColor !== backgroundColor, place };
      });
    };
    expect(await focused()).toEqual({ outlineStyle: 'solid', isSeen: true, place: undefined });
    expect(await focused()).toEqual({ outlineStyle: 'solid', isSeen: true, place: 'HEADER' });
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect((await focused()).place).toBe('MAIN');
    await page.close();
  });

  // The fonts of the tests are set by fontconfig, which only Linux has. Those of the first look are in looks.test.ts.
  test.skipIf(look === looks[0] || process.platform !== 'linux').each(seen)(
    'its $kind page equals its reference: $screen, $scheme',
    async ({ kind, address, screen, scheme }) => {
      const screenshot = await screenshotOf(site, address, screens[screen], { colorScheme: scheme });
      expect(await differenceFrom(`${look}-${kind}-${screen}-${scheme}`, screenshot)).toBeLessThan(
        maxDifference,
      );
    },
  );
});
