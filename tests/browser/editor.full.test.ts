/** What an editor does in the text field with the mouse, the keyboard and on a phone, in a built site; nightly. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { build, fixture } from '../site/fixture.ts';
import { articleText, makePublication, siteYaml } from '../site/publications.ts';
import { headersIn } from './headers.ts';
import { installRepository, readRepository } from './localRepository.ts';
import { servedSite } from './servedSite.ts';
import { violationsOf } from './violations.ts';

const output = '.cache/tests/editor';
const body = `Un premier mot, puis un **autre**.

## Un intertitre

![Des lingots](./lingots.webp "En mars © Agence")

:::note[Repères]
Un fait.
:::

| Année | Prix |
| --- | ---: |
| 2026 | 12 |

La fin.`;
const file = 'articles/2024/une-mine/index.md';
const folder = makePublication(
  {
    [file]: articleText({ title: 'Une mine' }, body),
    'articles/2024/une-mine/lingots.webp': readFileSync(
      `${fixture}/articles/2022/etain-metal-discret/lingots.webp`,
    ),
    'articles/2023/l-etain/index.md': articleText({ title: 'L’étain, un métal', date: '2023-05-01' }),
    'articles/2024/brouillon/index.md': articleText({ title: 'Étain, pas encore', draft: 'true' }),
  },
  `${siteYaml}admin:\n  repository: le-petit-fil/site\n`,
);

beforeAll(() => build(output, { CONTENT_DIR: folder }));
const site = servedSite(output, headersIn);

async function open(width: number, height: number, isPhone = false): Promise<Page> {
  const context = await site.browser.newContext({
    locale: 'fr-FR',
    viewport: { width, height },
    hasTouch: isPhone,
    isMobile: isPhone,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${site.origin}/`);
  await installRepository(page, folder);
  await page.goto(`${site.origin}/admin/`);
  await page.getByRole('button', { name: 'Travailler avec un dépôt local' }).click();
  await page.getByText('Articles', { exact: true }).first().waitFor();
  await page.goto(`${site.origin}/admin/#/collections/articles/entries/2024/une-mine/index`);
  // The interface renders the fields that are in view.
  await vi.waitFor(
    async () => {
      await page.mouse.wheel(0, 400);
      expect(await page.locator('.cm-content').count()).toBe(1);
    },
    { timeout: 60_000, interval: 300 },
  );
  return page;
}

const saved = async (page: Page, before: string) => {
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  return vi.waitFor(
    async () => {
      const files = await readRepository(page);
      const text = files[file]!.toString();
      if (text === before) throw new Error('The text was not saved');
      return { files, text };
    },
    { timeout: 60_000, interval: 300 },
  );
};

describe('on a desk', () => {
  let page: Page;
  let text = articleText({ title: 'Une mine' }, body);
  beforeAll(async () => {
    page = await open(1280, 2600);
  });
  afterAll(() => page.context().close());
  const dialog = () => page.getByRole('dialog');

  test('a click on a picture opens its form, which writes only what was changed', async () => {
    await page.locator('.cm-block-picture img').waitFor();
    await page.locator('.cm-block-picture').click();
    await dialog().locator('img').waitFor();
    await dialog().getByRole('textbox', { name: 'Description' }).fill('Trois lingots');
    await dialog().getByRole('button', { name: 'Appliquer' }).click();
    const { text: now } = await saved(page, text);
    expect(now).toBe(text.replace('Des lingots', 'Trois lingots'));
    text = now;
    await page.goto(`${site.origin}/admin/#/collections/articles/entries/2024/une-mine/index`);
    await page.locator('.cm-block-picture img').waitFor();
  });

  test('keys select a block, open its form, and leave it', async () => {
    const field = page.getByRole('textbox', { name: 'Texte' });
    await field.press('Control+Home');
    for (let count = 0; count < 4; count++) await page.keyboard.press('ArrowDown');
    await page.locator('.cm-selected-block.cm-block-picture').waitFor();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    expect(await page.locator('.cm-selected-block').count()).toBe(0);
    // The entry is still open.
    expect(await field.count()).toBe(1);
  });

  test('cells, rows and columns of a table are changed in a form', async () => {
    await page.getByRole('cell', { name: '12' }).click();
    await page.keyboard.type('14');
    await page.keyboard.press('Enter');
    await page.keyboard.type('15');
    await dialog().getByRole('combobox', { name: 'Alignement de la colonne 1' }).selectOption('right');
    expect(await violationsOf(page, 'light', '.insert-form')).toEqual([]);
    await dialog().getByRole('button', { name: 'Appliquer' }).click();
    const { text: now } = await saved(page, text);
    expect(now).toBe(
      text.replace('| --- | ---: |\n| 2026 | 12 |', '| ---: | ---: |\n| 2026 | 14 |\n|  | 15 |'),
    );
    text = now;
    await page.goto(`${site.origin}/admin/#/collections/articles/entries/2024/une-mine/index`);
    await page.locator('.cm-block-picture img').waitFor();
  });

  test('a link leads to an article, found by words of its title, drafts too', async () => {
    await page.getByRole('textbox', { name: 'Texte' }).press('Control+Home');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('etain');
    await page.getByRole('option').nth(1).waitFor();
    expect(await page.getByRole('option').allInnerTexts()).toEqual([
      expect.stringContaining('brouillon'),
      expect.stringContaining('Politique'),
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    const { text: now } = await saved(page, text);
    expect(now).toBe(text.replace('Un premier', '[Un](../../2023/l-etain/index.md) premier'));
    text = now;
    await page.goto(`${site.origin}/admin/#/collections/articles/entries/2024/une-mine/index`);
    await page.locator('.cm-block-picture img').waitFor();
  });

  test('a photograph that is dropped is made smaller, and stands beside the text', async () => {
    const photograph = await sharp({
      create: { width: 4000, height: 2000, channels: 3, background: '#369' },
    })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '46/1 10/1 48/1' } })
      .toBuffer();
    await page.locator('.cm-content').evaluate((content, base64) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], 'mine.jpg', { type: 'image/jpeg' }));
      const { left, bottom } = content.querySelector('.cm-heading')!.getBoundingClientRect();
      const place = { clientX: left + 40, clientY: bottom - 5 };
      content.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, ...place }),
      );
    }, photograph.toString('base64'));
    await dialog().getByRole('textbox', { name: 'Description' }).fill('Une mine');
    await dialog().getByRole('textbox', { name: 'Crédit' }).fill('Elle');
    await dialog().getByRole('button', { name: 'Placer dans le texte' }).click();
    const { files, text: now } = await saved(page, text);
    expect(now).toBe(text.replace('Un intertitre\n', 'Un intertitre\n\n![Une mine](./mine.jpg "© Elle")\n'));
    const { width, height, exif } = await sharp(files['articles/2024/une-mine/mine.jpg']).metadata();
    expect([width, height, exif]).toEqual([1600, 3200, undefined]);
  });
});

describe('on a phone', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open(390, 780, true);
  });
  afterAll(() => page.context().close());

  test('the bar is in reach of the thumb, and nothing is wider than it', async () => {
    await page.locator('.body-field').evaluate((field) => field.scrollIntoView());
    const bar = (await page.getByRole('toolbar', { name: 'Mise en forme' }).boundingBox())!;
    expect(bar.y).toBeGreaterThan(400);
    expect(bar.y + bar.height).toBeLessThanOrEqual(780);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await violationsOf(page, 'light', '.body-field')).toEqual([]);
  });

  test.each([
    ['a paragraph', 'Un premier', 'autre.été'],
    ['an intertitle', 'Un intertitre', 'Un intertitreété'],
    ['a box', 'Un fait', 'Un fait.été'],
  ])('letters are put together in %s', async (_name, line, after) => {
    const session = await page.context().newCDPSession(page);
    await page.locator('.cm-line', { hasText: line }).tap();
    await page.keyboard.press('End');
    for (const text of ['´', 'é', 'ét', 'été'])
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await session.send('Input.insertText', { text: 'été' });
    expect(await page.locator('.cm-line', { hasText: line }).innerText()).toContain(after);
  });
});
