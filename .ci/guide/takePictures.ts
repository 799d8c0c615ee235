/**
 * Takes the pictures of the editors' guide, in each language: the interface as `edit` opens it, over the sample publication
 * and over one that `init` makes in English. Run by hand when the interface looks different, then `npm run depeche -- schema`:
 *
 *     node .ci/guide/takePictures.ts
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
import sharp from 'sharp';
import { launchOptions } from '../../tests/browser/chromium.ts';

const languages = {
  fr: {
    text: 'Texte',
    entry: '2026/apres-mine-la-longue-memoire/index',
    mistake: ' Voir [l’enquête](../enquete/index.md).',
    locale: 'fr-FR',
  },
  en: { text: 'Text', entry: '', mistake: ' See [our story](../a-story/index.md).', locale: 'en-GB' },
};

for (const [language, words] of Object.entries(languages)) {
  const folder = mkdtempSync(path.join(tmpdir(), 'depeche-guide-'));
  const content = path.join(folder, 'content');
  if (language === 'fr') cpSync('content', content, { recursive: true });
  else makeEnglish(content);
  const entry = words.entry || `${new Date().getFullYear()}/our-first-article/index`;
  const git = (...args: string[]) => execFileSync('git', args, { cwd: content });
  git('init', '--quiet');
  git('config', 'user.name', language === 'fr' ? 'Rédaction' : 'Newsroom');
  git('config', 'user.email', 'newsroom@example.org');
  git('add', '--all');
  git('commit', '--quiet', '--message=Start');
  const { address, stop } = await openInterface(content, path.join(folder, 'cache'));
  const browser = await chromium.launch(launchOptions());
  const out = `src/cli/init/template/${language}/guide`;
  mkdirSync(out, { recursive: true });
  try {
    const desktop = await browser.newPage({ locale: words.locale, viewport: { width: 1280, height: 860 } });
    await openEntry(desktop, address, entry);
    await keep(desktop, `${out}/form.webp`);
    const text = desktop.getByRole('textbox', { name: words.text, exact: true });
    await scrollTo(desktop, text);
    await desktop.locator('.cm-content :is(button, [role=button])').first().click();
    await desktop.getByRole('dialog').waitFor();
    await keep(desktop, `${out}/block.webp`);
    await desktop.keyboard.press('Escape');
    await text.press('Control+End');
    await desktop.keyboard.type(words.mistake);
    await desktop.locator('.body-field .finding').first().scrollIntoViewIfNeeded();
    await keep(desktop, `${out}/mistake.webp`);
    const phone = await browser.newPage({
      ...{ locale: words.locale, viewport: { width: 390, height: 780 } },
      ...{ isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    });
    await openEntry(phone, address, entry);
    await keep(phone, `${out}/phone.webp`, 390);
  } finally {
    await browser.close();
    stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
  }
}

/** A publication in English, whose article has a picture and a box. */
function makeEnglish(content: string): void {
  const options = [
    '--name',
    'The Valley Post',
    '--sections',
    'Politics',
    '--language',
    'en',
    '--program',
    '1.0.0',
  ];
  execFileSync(process.execPath, ['src/cli/cli.ts', 'init', content, ...options], {
    env: { ...process.env, LANG: 'en_GB.UTF-8' },
  });
  const file = path.join(content, `articles/${new Date().getFullYear()}/our-first-article/index.md`);
  const written = readFileSync(file, 'utf8');
  const box =
    ':::note[In short]\nThe council votes in January.\n:::\n\n## What comes next\n\nThe works begin in spring.\n';
  writeFileSync(file, `${written.replace(/^draft: true\n/m, '')}\n${box}`);
}

async function openInterface(content: string, cache: string): Promise<{ address: string; stop: () => void }> {
  const command = spawn(process.execPath, ['src/cli/cli.ts', 'edit', '--no-open', '--port', '4599'], {
    env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: cache },
  });
  const address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    const onText = (part: Buffer) => {
      printed += part.toString();
      const found = /http:\S+#key=\S+/.exec(printed)?.[0];
      if (found) resolve(found);
    };
    command.stdout.on('data', onText);
    command.stderr.on('data', onText);
    command.on('exit', () => reject(new Error(printed)));
  });
  return { address, stop: () => command.kill() };
}

async function openEntry(page: Page, address: string, entry: string): Promise<void> {
  await page.goto(address);
  await page.locator('[role=grid], [role=treeitem], [role=row]').first().waitFor();
  await page.goto(`${address.split('#')[0]}#/collections/articles/entries/${entry}`);
  await page.locator('.status-field').waitFor();
}

/** Scrolls down until an element is shown: the interface makes those that are far below only then. */
async function scrollTo(page: Page, element: Locator): Promise<void> {
  await page.mouse.move(200, 500);
  while ((await element.count()) === 0) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(300);
  }
  await element.scrollIntoViewIfNeeded();
}

/** Keeps what the page shows once it has come to rest. */
async function keep(page: Page, file: string, width?: number): Promise<void> {
  await page.waitForTimeout(4000);
  const picture = sharp(await page.screenshot());
  await (width ? picture.resize(width * 1.5) : picture).webp({ quality: 70, effort: 6 }).toFile(file);
  console.log(file);
}
