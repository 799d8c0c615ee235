import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { gitAt } from '../cli/gitAt.ts';
import { fixture } from '../site/fixture.ts';
import { articleText, makePublication } from '../site/publications.ts';
import { fillField, waitUntilPageIsStable } from './adminForms.ts';
import { startEdit } from './editCommand.ts';

/** An editor's week, a step after the other, on this machine: after each the site is built, and its page looked at. */
const folder = makePublication({
  'articles/2024/une-mine/index.md': articleText({ title: 'Une mine' }),
  'articles/2026/la-nuit-du-vote/index.md': articleText(
    { title: 'La nuit du vote', date: '2026-11-01', kind: 'live' },
    'Le conseil vote.\n\n## 20:00 Les premiers résultats\n\nRien encore.',
  ),
});
const git = gitAt('2026-11-01T08:00:00Z');
for (const args of [
  ['init', '--quiet', '--initial-branch=main'],
  ['config', 'user.name', 'Ana Éditrice'],
  ['config', 'user.email', 'ana@example.org'],
  ['add', '--all'],
  ['commit', '--quiet', '--message=Début'],
])
  git(folder, ...args);
const picture = `${fixture}/articles/2022/etain-metal-discret/lingots.webp`;

let command: ChildProcess;
let context: BrowserContext;
let page: Page;
let origin: string;

beforeAll(async () => {
  const started = await startEdit(folder, '.cache/tests/week');
  command = started.command;
  origin = new URL(started.address).origin;
  const browser = await chromium.connect(inject('chromium'));
  context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 3000 } });
  context.setDefaultTimeout(30_000);
  page = await context.newPage();
  await page.goto(started.address);
  await page
    .getByRole('gridcell', { name: /Une mine/ })
    .first()
    .waitFor();
});
afterAll(async () => {
  command.kill();
  await context.browser()?.close();
});

const open = async (entry: string, on = page) => {
  await on.goto(`${origin}/admin/#/collections/articles/entries/${entry}`);
  await on.getByRole('textbox', { name: 'Titre', exact: true }).waitFor();
  await waitUntilPageIsStable(on);
};
const text = (on = page) => on.getByRole('textbox', { name: 'Texte', exact: true });
const apply = (on = page) => on.getByRole('button', { name: 'Remplir le formulaire' }).click();

/** Saves, and waits until the server says what became of it. */
async function save(becomes: RegExp, on = page): Promise<void> {
  await on.getByRole('button', { name: 'Enregistrer' }).click();
  await on.getByRole('button', { name: 'Enregistrer' }).waitFor({ state: 'detached' });
  await on.getByRole('complementary', { name: 'Le site sur cette machine' }).getByText(becomes).waitFor();
}
/** The page at an address, when it has what was saved last. */
const eventually = (address: string) =>
  expect.poll(async () => (await pageAt(address)).html, { timeout: 60_000 });
const pageAt = async (address: string) => {
  const answer = await fetch(origin + address);
  return { status: answer.status, html: await answer.text() };
};

test('on Monday an article with a picture is written, and saved as a draft: the site does not have it', async () => {
  await page.getByRole('button', { name: 'Créer une entrée', exact: true }).click();
  await page.getByRole('textbox', { name: 'Titre', exact: true }).waitFor();
  await waitUntilPageIsStable(page);
  await fillField(page, page.getByRole('textbox', { name: 'Titre', exact: true }), 'Une carrière');
  await page.getByRole('radio', { name: 'Politique', exact: true }).click();
  await text().click();
  await page.keyboard.insertText('La carrière ferme.\n');
  await page.getByRole('button', { name: 'Insérer une image' }).click();
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: 'Téléverser' }).click();
  await (
    await chosen
  ).setFiles({ name: 'front.webp', mimeType: 'image/webp', buffer: readFileSync(picture) });
  await page.getByRole('dialog').getByRole('button', { name: 'Insérer', exact: true }).click();
  const form = page.getByRole('dialog', { name: 'front.webp' });
  await fillField(page, form.getByRole('textbox', { name: /^Description/ }), 'Le front de taille');
  await fillField(page, form.getByRole('textbox', { name: /^Crédit/ }), 'Agence');
  await form.getByRole('button', { name: 'Placer dans le texte' }).click();
  await save(/Brouillon enregistré/);
  expect((await pageAt('/politique/une-carriere/')).status).toBe(404);
});

const year = new Date().getFullYear();
const carriere = `${year}/une-carriere/index`;

test('on Tuesday a mistake is told while one writes', async () => {
  await open(carriere);
  await text().press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.type(' [Enquête](../enquete/index.md)');
  await page
    .getByText(/«\s\.\.\/enquete\/index\.md\s» ne mène à aucun article/)
    .first()
    .waitFor();
  while ((await text().innerText()).includes('Enquête')) await page.keyboard.press('Control+z');
  await page.getByText(/«\s\.\.\/enquete\/index\.md\s»/).waitFor({ state: 'detached' });
});

test('on Wednesday it is scheduled: it waits', async () => {
  await page.getByRole('button', { name: 'Publier…' }).click();
  await page.getByRole('radio', { name: 'À une date à venir' }).check();
  await page.getByLabel(/^Jour et heure/).fill('2096-04-12T06:00');
  await apply();
  await page
    .getByText(/Paraîtra le 12 avril 2096/)
    .first()
    .waitFor();
  await save(/paraîtra .*2096/);
  expect((await pageAt('/politique/une-carriere/')).status).toBe(404);
});

test('on Thursday it is published, with its picture', async () => {
  await open(carriere);
  await page.getByRole('button', { name: 'Publier…' }).click();
  await page.getByRole('radio', { name: 'Maintenant' }).check();
  await apply();
  await save(/En ligne ici/);
  const { status, html } = await pageAt('/politique/une-carriere/');
  expect(status).toBe(200);
  expect(html).toContain('La carrière ferme.');
  expect(html).toMatch(/<img[^>]*alt="Le front de taille"/);
});

test('on Friday a mistake in it is corrected, and its address changes: the old one leads on', async () => {
  await open(carriere);
  await page.getByRole('button', { name: 'Corriger…' }).click();
  await page.getByRole('radio', { name: 'Une erreur' }).check();
  await page.getByLabel('Ce qui était faux').fill('La carrière ferme en mars, et non en mai.');
  await apply();
  await save(/En ligne ici/);
  await eventually('/politique/une-carriere/').toContain('en mars, et non en mai');

  await open(carriere);
  await page.getByText(/^En ligne depuis/).waitFor();
  await page.getByRole('button', { name: 'Changer d’adresse…' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('la-carriere-ferme');
  await apply();
  await save(/En ligne ici/);
  await eventually('/politique/la-carriere-ferme/').toContain('La carrière ferme.');
  await eventually('/politique/une-carriere/').toContain('/politique/la-carriere-ferme/');
});

test('on Saturday it is withdrawn: readers are told why', async () => {
  await open(`${year}/la-carriere-ferme/index`);
  await page.getByRole('button', { name: 'Retirer…' }).click();
  await page.getByLabel('La raison, pour les lecteurs').fill('Tout y était faux.');
  await apply();
  await save(/Retiré du site/);
  const { html } = await pageAt('/politique/la-carriere-ferme/');
  expect(html).toContain('Tout y était faux.');
  expect(html).not.toContain('La carrière ferme.');
});

test('on Sunday night an entry is added to a live page from a phone', async () => {
  const phone = await context.browser()!.newContext({
    ...{ locale: 'fr-FR', viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true },
    storageState: await context.storageState({ indexedDB: true }),
  });
  phone.setDefaultTimeout(30_000);
  const small = await phone.newPage();
  await open('2026/la-nuit-du-vote/index', small);
  await small.getByRole('button', { name: 'Ajouter une entrée…' }).tap();
  const form = small.getByRole('dialog', { name: 'Une entrée du direct' });
  await form.getByRole('textbox', { name: 'Titre' }).fill('Le maire est réélu');
  await form.getByRole('textbox', { name: 'Texte' }).fill('Avec douze voix.');
  await apply(small);
  await save(/En ligne ici/, small);
  await eventually('/politique/la-nuit-du-vote/').toMatch(/Le maire est réélu[^]*Avec douze voix\./);
  await phone.close();
});

test('what was written offline is there again when one comes back, and is saved', async () => {
  await open('2024/une-mine/index');
  await text().press('Control+End');
  await page.keyboard.type(' Écrit dans le train.');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.waitForTimeout(3000);
  await page.close();
  await context.setOffline(false);
  page = await context.newPage();
  await page.goto(`${origin}/admin/`);
  await page.getByText(/n’a pas été enregistré/).click();
  await page.getByRole('link', { name: 'Reprendre' }).first().click();
  await page.getByRole('button', { name: 'Restaurer' }).click();
  await page.getByText('Écrit dans le train.').first().waitFor();
  await save(/En ligne ici/);
  await eventually('/politique/une-mine/').toContain('Écrit dans le train.');
});
