import type { ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { gitAt } from '../cli/gitAt.ts';
import { articleText, makePublication } from '../site/publications.ts';
import { fillField, waitUntilPageIsStable } from './adminForms.ts';
import { startEdit } from './editCommand.ts';
import { violationsOf } from './violations.ts';

const folder = makePublication({
  'articles/2024/une-mine/index.md': articleText({ title: 'Une mine' }),
  'pages/contact.md': '---\ntitle: Contact\n---\n\nÉcrivez-nous.\n',
});
const git = (...args: string[]) => gitAt('2026-11-01T08:00:00Z')(folder, ...args).trimEnd();
git('init', '--quiet', '--initial-branch=main');
git('config', 'user.name', 'Ana Éditrice');
git('config', 'user.email', 'ana@example.org');
git('add', '--all');
git('commit', '--quiet', '--message=Début');

let command: ChildProcess;
let page: Page;
/** A save takes some commands of git, or requests. */
const patience = { timeout: 30_000 };
const messages: string[] = [];

beforeAll(async () => {
  const started = await startEdit(folder, '.cache/tests/edit');
  command = started.command;
  const browser = await chromium.connect(inject('chromium'));
  page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1280, height: 3000 } });
  page.setDefaultTimeout(120_000);
  page.on('console', (message) => {
    const { url } = message.location();
    // Whether there is such a file already is asked before a new one is saved.
    if (message.type() === 'error' && !url.includes('/contents/')) messages.push(`${message.text()} ${url}`);
  });
  page.on('pageerror', (error) => messages.push(String(error)));
  await page.goto(started.address);
  await page.getByRole('treeitem', { name: 'Articles', exact: true }).waitFor();
});
afterAll(async () => {
  command.kill();
  await page.context().browser()?.close();
});

const status = () => page.getByRole('complementary', { name: 'Le site sur cette machine' });

test('the interface opens signed in, and its key is no longer in the address', async () => {
  await page.getByRole('gridcell', { name: /^Une mine/ }).waitFor();
  expect(page.url()).not.toContain('key=');
  await status().getByText('En ligne ici').waitFor();
});

test('an article that is written and saved is in git by the editor’s name, and online here', async () => {
  await page.getByRole('button', { name: 'Créer une entrée', exact: true }).click();
  const title = page.getByRole('textbox', { name: 'Titre' });
  await title.waitFor();
  await waitUntilPageIsStable(page);
  await fillField(page, title, 'Une carrière');
  await fillField(page, page.getByRole('textbox', { name: 'Date de publication' }), '2026-11-20T08:30');
  await page.getByRole('radio', { name: 'Politique', exact: true }).click();
  await page.getByRole('switch', { name: /Brouillon/ }).click();
  await page.getByRole('textbox', { name: 'Texte' }).click();
  await page.keyboard.insertText('Le texte de la carrière.\n');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const link = status().getByRole('link', { name: 'Voir la page' });
  await link.waitFor();

  const file = 'articles/2026/une-carriere/index.md';
  expect(git('log', '-1', '--format=%an <%ae>', '--name-only')).toBe(
    `Ana Éditrice <ana@example.org>\n\n${file}`,
  );
  expect(readFileSync(path.join(folder, file), 'utf8')).toContain('Le texte de la carrière.');
  const [shown] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await shown.getByRole('heading', { level: 1, name: 'Une carrière' }).waitFor();
  await shown.getByText('Le texte de la carrière.').waitFor();
  await shown.close();
});

test('a fault in another text leaves the site as it was, and is told with its file and line', async () => {
  const broken = path.join(folder, 'articles/2024/cassee.md');
  writeFileSync(broken, articleText({ title: 'Cassée' }, '[Rien](./rien.md)'));
  await page.goto(`${new URL(page.url()).origin}/admin/#/collections/pages/entries/contact`);
  const text = page.getByRole('textbox', { name: 'Texte' });
  await text.waitFor();
  await waitUntilPageIsStable(page);
  await text.press('Control+End');
  await page.keyboard.type(' Merci.');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const faults = status().getByText('1 faute : le site reste comme il était');
  await faults.waitFor();
  await faults.click();
  await status()
    .getByText(/cassee\.md, ligne \d+ – .*rien/)
    .waitFor();
  const contact = await fetch(`${new URL(page.url()).origin}/contact/`);
  expect(await contact.text()).not.toContain('Merci.');
  expect(messages).toEqual([]);
  rmSync(broken);
});

test('what two editors did to one text is put together, word by word', async () => {
  const origin = new URL(page.url()).origin;
  const file = path.join(folder, 'articles/2024/une-mine/index.md');
  await page.goto(`${origin}/admin/#/collections/articles/entries/2024/une-mine/index`);
  const text = page.getByRole('textbox', { name: 'Texte' });
  await text.waitFor();
  await waitUntilPageIsStable(page);
  // For as long, a text that nobody has written in may still be replaced by a newer one.
  await page.waitForTimeout(6000);
  await fillField(page, page.getByRole('textbox', { name: 'Titre', exact: true }), 'Ma mine');
  await text.press('Control+End');
  await page.keyboard.type(' Ma fin.');
  const theirs = readFileSync(file, 'utf8')
    .replace('Une mine', 'Leur mine')
    .replace(/\n---\n/, '\n---\n\nLeur début.\n');
  writeFileSync(file, theirs);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();

  const dialog = page.getByRole('dialog', { name: 'Ce texte a changé pendant que vous écriviez' });
  const title = dialog.getByRole('group', { name: 'Champ « Titre » – changé des deux côtés' });
  await title.waitFor();
  await dialog.getByRole('heading', { name: 'Texte – changé par vous' }).waitFor();
  await dialog.getByRole('insertion').getByText('Leur début.').waitFor();
  expect(await violationsOf(page, 'light', 'dialog.merge-dialog')).toEqual([]);
  await title.getByRole('radio', { name: 'L’autre version' }).check();
  await dialog.getByRole('button', { name: 'Enregistrer ainsi' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => readFileSync(file, 'utf8'), patience).toContain('Ma fin.');
  expect(readFileSync(file, 'utf8')).toBe(theirs.replace(/\n$/, ' Ma fin.\n'));
  await expect
    .poll(() => git('log', '-1', '--skip=1', '--format=%s'), patience)
    .toContain('Garde ce qui avait changé');
});
