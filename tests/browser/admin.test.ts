import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readPublication } from '../../src/intake/publication.ts';
import { outline } from '../../src/markdown/outline.ts';
import { describeFaults } from '../../src/i18n/describeFault.ts';
import { isFull } from '../fullRun.ts';
import { build, fixture, testClock } from '../site/fixture.ts';
import { articleText, makePublication, siteYaml } from '../site/publications.ts';
import { fillField, waitUntilPageIsStable } from './adminForms.ts';
import { headersIn } from './headers.ts';
import { installRepository, readRepository } from './localRepository.ts';
import { servedSite } from './servedSite.ts';

const output = '.cache/tests/admin';
const picture = `${fixture}/articles/2022/etain-metal-discret/lingots.webp`;

const published = articleText(
  {
    title: '"Une mine : la nôtre"',
    authors: '[camille-exemple, Agence Exemple]',
    tags: '[or,  étain]',
    summary: '>-\n  Une phrase,\n  puis une autre.',
  },
  'Un paragraphe.\n\n:::note[Repères]\nUn encadré.\n:::\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nUne note[^1].\n\n[^1]: La note.',
);
const folder = makePublication(
  {
    'articles/2024/une-mine/index.md': published,
    'articles/2024/brouillon/index.md': articleText({ title: 'Pas encore', draft: 'true' }),
    'articles/2024/direct/index.md': articleText(
      { title: 'La nuit du vote', date: '2024-05-02 18:00', kind: 'live' },
      'Le chapeau.\n\n## 18:05 Ouverture\n\nLe conseil est réuni.',
    ),
    'articles/2024/sans-dossier.md': articleText({ title: 'Sans dossier', category: 'europe' }),
    'authors/camille-exemple.yaml': 'name: Camille Exemple\n',
    'pages/contact.md': '---\ntitle: Contact\n---\n\nÉcrivez-nous.\n',
  },
  `# Le journal\n${siteYaml.replace(
    'publisher:',
    '  - { id: europe, name: Europe, description: L’Europe., parent: politique }\npublisher:',
  )}admin:\n  repository: le-petit-fil/site\n`,
);

beforeAll(() => build(output, { CONTENT_DIR: folder }));
const site = servedSite(output, headersIn);

const [messages, thirdParties]: [string[], string[]] = [[], []];
let page: Page;

/** Opens the interface once for all tests, with the publication as its local repository, in another time zone. */
beforeAll(async () => {
  const context = await site.browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'America/New_York',
    // The interface renders fields only in the viewport, so the window must fit the whole form.
    viewport: { width: 1280, height: 3000 },
  });
  page = await context.newPage();
  page.setDefaultTimeout(120_000);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(String(error)));
  page.on('request', (request) => {
    const { protocol, origin: requestOrigin } = new URL(request.url());
    if (/^http/.test(protocol) && requestOrigin !== site.origin) thirdParties.push(request.url());
  });
  await page.goto(`${site.origin}/contact/`);
  await installRepository(page, folder);
  await page.goto(`${site.origin}/admin/`);
  await page.getByRole('button', { name: 'Travailler avec un dépôt local' }).click();
  await page.getByRole('treeitem', { name: 'Articles', exact: true }).waitFor();
});
afterAll(() => page.context().close());

const waitUntilStable = () => waitUntilPageIsStable(page);

/** Icons that the font has not: their names are words in it, wider than a sign. */
const iconsAsWords = () =>
  page
    .locator('.material-symbols-outlined')
    .evaluateAll((icons) =>
      icons
        .filter((icon) => icon.scrollWidth > 1.2 * parseFloat(getComputedStyle(icon).fontSize))
        .map((icon) => icon.textContent),
    );
const fill = (field: Locator, text: string) => fillField(page, field, text);

/** Waits until a file in the browser has changed, writes all files to the disk, and reads them as the build does. */
async function readChanges(file: string, before?: Buffer) {
  const files = await vi.waitFor(
    async () => {
      const found = await readRepository(page);
      if (!found[file] || (before && found[file].equals(before))) throw new Error(`${file} was not saved`);
      return found;
    },
    { timeout: 60_000, interval: 300 },
  );
  const copy = makePublication({});
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(copy, name)), { recursive: true });
    writeFileSync(path.join(copy, name), bytes);
  }
  const publication = await readPublication(copy, {
    clock: Number(testClock) * 1000,
    outline,
    root: copy,
  });
  return { files, publication };
}

const save = async () => {
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).waitFor({ state: 'detached' });
};

test('the interface opens without messages or third-party requests, and shows the collections', async () => {
  for (const name of [
    'Articles',
    'Articles sans dossier',
    'Articles en MDX',
    'Pages fixes',
    'Auteurs',
    'Réglages du site',
  ])
    await expect(page.getByRole('treeitem', { name, exact: true }).count(), name).resolves.toBe(1);
  await page.getByRole('gridcell', { name: /^Brouillon Pas encore\s+01\/05\/2024 · Politique/ }).waitFor();
  await expect(page.getByRole('row', { name: /Une mine : la nôtre/ }).count()).resolves.toBe(1);
  expect(await page.evaluate(() => document.fonts.check('16px "Material Symbols Outlined"'))).toBe(true);
  expect(messages).toEqual([]);
  expect(thirdParties).toEqual([]);
});

test('the script of the search is whole beside it, as it is without the interface', () => {
  const folder = path.join(output, '_astro');
  const script = readdirSync(folder).find((name) => name.startsWith('SearchPage'))!;
  expect(readFileSync(path.join(folder, script), 'utf8')).not.toMatch(/\bfrom\s*["']\.\//);
});

test('an article created there, with a picture, is valid for the build', async () => {
  await page.getByRole('button', { name: 'Créer une entrée', exact: true }).click();
  await page.getByRole('textbox', { name: 'Titre' }).waitFor();
  await waitUntilStable();
  expect(await iconsAsWords()).toEqual([]);
  await fill(page.getByRole('textbox', { name: 'Titre' }), 'Étain : « un métal d’œuvre » ?');
  await fill(page.getByRole('textbox', { name: 'Date de publication' }), '2026-11-20T08:30');
  await page.getByRole('radio', { name: 'Politique', exact: true }).click();
  await fill(page.getByRole('textbox', { name: 'Chapeau' }), 'Un chapeau : bref.');
  await page.getByRole('checkbox', { name: 'Camille Exemple' }).click();
  const themes = page.getByRole('group', { name: /Thèmes/ });
  await fill(themes.getByRole('textbox').first(), 'étain');
  await page.getByRole('checkbox', { name: /Image principale/ }).click();
  await page.getByRole('button', { name: 'Parcourir' }).click();
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: 'Téléverser' }).click();
  await (await chosen).setFiles(picture);
  await page.getByRole('dialog').getByRole('button', { name: 'Insérer' }).click();
  await fill(page.getByRole('textbox', { name: 'Description' }), 'Un lingot');
  await fill(page.getByRole('textbox', { name: 'Crédit' }), 'Agence');
  await page.getByRole('textbox', { name: 'Texte' }).click();
  await page.keyboard.insertText('Le texte.\n\n:::note[Repères]\nUn encadré.\n:::\n');
  await save();

  const createdFile = 'articles/2026/etain-un-metal-d-oeuvre/index.md';
  const { files, publication } = await readChanges(createdFile);
  expect(describeFaults(publication.faults, 'fr')).toBe('');
  expect(files[createdFile]?.toString()).toBe(
    `---
title: "Étain : « un métal d’œuvre » ?"
date: 2026-11-20 08:30
category: politique
summary: "Un chapeau : bref."
authors: [camille-exemple]
tags: [étain]
image:
  src: lingots.webp
  alt: Un lingot
  credit: Agence
draft: true
---

Le texte.

:::note[Repères]
Un encadré.
:::
`,
  );
  expect(publication.articles.find(({ slug }) => slug === 'etain-un-metal-d-oeuvre')).toMatchObject({
    status: 'draft',
    date: '2026-11-20T08:30:00+01:00',
    image: { src: './lingots.webp' },
  });
  expect(messages).toEqual([]);
  expect(thirdParties).toEqual([]);
});

test('an article of a sub-section leads to its page', async () => {
  await page.goto(`${site.origin}/admin/#/collections/articles-single/entries/2024/sans-dossier`);
  await page.getByRole('textbox', { name: 'Titre' }).waitFor();
  await waitUntilStable();
  const opened = page.evaluate(
    () => new Promise<string>((resolve) => (window.open = (url) => (resolve(String(url)), null))),
  );
  await page.getByRole('button', { name: 'Afficher sur le site en ligne' }).click();
  expect(await opened).toBe('https://example.org/politique/europe/sans-dossier');
});

test('an edit there changes only the edited line', async () => {
  let before = await readRepository(page);
  for (const [entry, field, file, from] of [
    ['articles/entries/2024/une-mine/index', 'Titre', 'articles/2024/une-mine/index.md', /la nôtre(?=")/],
    ['pages/entries/contact', 'Titre', 'pages/contact.md', /Contact/],
    ['authors/entries/camille-exemple', 'Nom', 'authors/camille-exemple.yaml', /Camille Exemple/],
    ['_singletons/entries/site', 'Description', 'site.yaml', /Une publication d’essai\./],
  ] as const) {
    await page.goto(`${site.origin}/admin/#/collections/${entry}`);
    const box = page.getByRole('textbox', { name: field, exact: true }).first();
    await box.waitFor();
    await waitUntilStable();
    await box.press('End');
    await page.keyboard.type(' bis');
    await save();
    const { files, publication } = await readChanges(file, before[file]);
    expect(files[file]!.toString()).toBe(before[file]!.toString().replace(from, '$& bis'));
    for (const name of Object.keys(before).filter((other) => other !== file))
      expect(files[name], name).toEqual(before[name]);
    expect(describeFaults(publication.faults, 'fr')).toBe('');
    expect(messages).toEqual([]);
    before = files;
  }
});

/** Where the picture of a text is put; by day the usual place alone. */
const picturePlaces = [
  [
    'beside its text',
    'articles/entries/2024/une-mine/index',
    'articles/2024/une-mine/index.md',
    './',
    'lingots.webp',
  ],
  [
    'in its own folder',
    'articles-single/entries/2024/sans-dossier',
    'articles/2024/sans-dossier.md',
    './sans-dossier/',
    'etain.webp',
  ],
] as const;

test.each(isFull ? picturePlaces : picturePlaces.slice(0, 1))(
  'a text gets emphasis and a picture %s, and has a preview',
  async (_name, entry, file, place, image) => {
    const before = await readRepository(page);
    await page.goto(`${site.origin}/admin/#/collections/${entry}`);
    const text = page.getByRole('textbox', { name: 'Texte' });
    await text.waitFor();
    await waitUntilStable();
    await text.press('Control+Home');
    for (let count = 0; count < 'Un '.length; count++) await page.keyboard.press('ArrowRight');
    for (let count = 0; count < 'paragraphe'.length; count++) await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('button', { name: 'Italique' }).click();
    await page.keyboard.press('Control+b');
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Insérer une image' }).click();
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('dialog').getByRole('button', { name: 'Téléverser' }).click();
    await (await chosen).setFiles({ name: image, mimeType: 'image/webp', buffer: readFileSync(picture) });
    await page.getByRole('dialog').getByRole('button', { name: 'Insérer', exact: true }).click();
    const form = page.getByRole('dialog', { name: image });
    await fill(form.getByRole('textbox', { name: /^Description/ }), 'Un lingot');
    await fill(form.getByRole('textbox', { name: /^Crédit/ }), 'Agence');
    await form.getByRole('button', { name: 'Placer dans le texte' }).click();

    const preview = page.frameLocator('.article-preview iframe');
    await preview.getByRole('img', { name: 'Un lingot' }).waitFor();
    await expect(preview.getByRole('heading', { level: 1 }).count()).resolves.toBe(1);
    await expect(preview.locator('.prose em').textContent()).resolves.toBe('paragraphe');
    // The page is one that the site has, with its masthead.
    await expect(preview.getByRole('banner').count()).resolves.toBe(1);
    await expect(preview.locator('.dates').textContent()).resolves.toBe('Publié le 1er mai 2024');
    await page.getByRole('button', { name: 'Sombre' }).click();
    expect(await preview.locator('html').evaluate((html) => html.style.colorScheme)).toBe('dark');
    await save();

    const { files, publication } = await readChanges(file, before[file]);
    const written = files[file]!.toString();
    expect(written).toBe(
      before[file]!.toString().replace(
        'Un paragraphe.\n',
        `Un *paragraphe*.\n\n![Un lingot](${place}${image} "© Agence")\n`,
      ),
    );
    expect(Object.keys(files)).toContain(path.posix.join(path.posix.dirname(file), place, image));
    expect(describeFaults(publication.faults, 'fr')).toBe('');

    await page.goto(`${site.origin}/admin/#/collections/${entry}`);
    await text.waitFor();
    await waitUntilStable();
    await text.press('Control+Home');
    await page.keyboard.type('Non. ');
    await save();
    const again = await readChanges(file, files[file]);
    expect(again.files[file]!.toString()).toBe(written.replace('Un *para', 'Non. $&'));
    expect(messages).toEqual([]);
    expect(thirdParties).toEqual([]);
  },
);

test('a text gets a box, a table and a footnote, step by step', async () => {
  const file = 'articles/2024/brouillon/index.md';
  const before = await readRepository(page);
  await page.goto(`${site.origin}/admin/#/collections/articles/entries/2024/brouillon/index`);
  const text = page.getByRole('textbox', { name: 'Texte' });
  await text.waitFor();
  await waitUntilStable();
  await text.press('Control+End');
  const insert = async (name: string) => {
    await page.getByRole('toolbar').getByRole('button', { name: 'Insérer', exact: true }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  // The key of the interface that closes the entry closes the menu alone.
  await page.getByRole('toolbar').getByRole('button', { name: 'Insérer', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('menu', { name: 'Insérer' }).waitFor({ state: 'hidden' });
  await text.press('Control+End');
  await insert('Note de bas de page');
  await page.keyboard.type('La note.');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await insert('Tableau');
  const form = page.getByRole('dialog', { name: 'Tableau' });
  await fill(form.getByLabel('Colonnes'), '2');
  await fill(form.getByLabel(/^Lignes/), '1');
  await form.getByRole('button', { name: 'Placer dans le texte' }).click();
  for (const [place, word] of ['Année', 'Prix', '2026', '12', '2027'].entries()) {
    if (place > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(word);
  }
  await page.keyboard.press('Control+Home');
  await page.getByRole('cell', { name: '2027' }).waitFor();
  await page.keyboard.press('Control+End');
  await text.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<p>Un <span style="font-weight:700">mot</span>&nbsp;collé</p>');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await text.getByText('collé').waitFor();
  await page.keyboard.press('Control+Home');
  await insert('Encadré');
  await page.getByRole('dialog').getByRole('button', { name: 'Placer dans le texte' }).click();
  const box = text.getByText('Encadré', { exact: true });
  await box.waitFor();
  await page.getByRole('toolbar').getByRole('button', { name: 'Annuler', exact: true }).click();
  await box.waitFor({ state: 'detached' });
  await insert('Emplacement de publicité');
  await text.getByText('Publicité', { exact: true }).waitFor();
  await save();
  const { files, publication } = await readChanges(file, before[file]);
  const written = before[file]!.toString();
  const [first] = /\n---\n\n([^]*?)\n$/.exec(written)!.slice(1);
  expect(files[file]!.toString()).toBe(
    written.replace(
      `\n---\n\n${first}\n`,
      `\n---\n\n${first}[^1]\n\n::ad\n\n| Année | Prix |\n| --- | --- |\n| 2026 | 12 |\n| 2027 |  |\n\n[^1]: La note.Un **mot** collé\n`,
    ),
  );
  expect(describeFaults(publication.faults, 'fr')).toBe('');
  expect(messages).toEqual([]);
});

test('mistakes are told while one writes, and stand in the way of publishing alone', async () => {
  const file = 'articles/2024/sans-dossier.md';
  const before = await readRepository(page);
  await page.goto(`${site.origin}/admin/#/collections/articles-single/entries/2024/sans-dossier`);
  const text = page.getByRole('textbox', { name: 'Texte' });
  await text.waitFor();
  await waitUntilStable();
  await text.press('Control+End');
  await page.keyboard.type(' Un <font>');
  const told = page.getByRole('list', { name: 'Ce que la vérification en dit' });
  await told.getByText('« <font> » n’est pas un élément permis').waitFor();
  await page.locator('.cm-finding-fault').waitFor();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page
    .getByText(/Il y a des fautes, sous le texte/)
    .first()
    .waitFor();
  expect((await readRepository(page))[file]).toEqual(before[file]);
  await told.getByRole('button', { name: /<font>/ }).click();
  await page.keyboard.type('mot');
  await told.getByText('« <font> »').waitFor({ state: 'detached' });
  await save();
  const { files } = await readChanges(file, before[file]);
  expect(files[file]!.toString().trimEnd().endsWith(' Un mot')).toBe(true);
  expect(messages).toEqual([]);
  expect(thirdParties).toEqual([]);
});

test.runIf(isFull)('an article is corrected, renamed and withdrawn, step by step', async () => {
  const open = async (name: string) => {
    await page.goto(`${site.origin}/admin/#/collections/articles/entries/2024/${name}/index`);
    await page.getByText(/^En ligne depuis/).waitFor();
    await waitUntilStable();
  };
  const apply = () => page.getByRole('button', { name: 'Remplir le formulaire' }).click();
  const file = 'articles/2024/une-mine/index.md';
  let before = await readRepository(page);

  await open('une-mine');
  await page.getByRole('button', { name: 'Corriger…' }).click();
  await page.getByRole('radio', { name: 'Une erreur' }).check();
  await page.getByLabel('Ce qui était faux').fill('La mine a fermé en 1974.');
  await apply();
  await page.getByText('C’est écrit dans le formulaire').waitFor();
  await save();
  const corrected = await readChanges(file, before[file]);
  expect(describeFaults(corrected.publication.faults, 'fr')).toBe('');
  expect(corrected.files[file]!.toString()).toMatch(
    /\nupdated: ([\d: -]+)\ncorrections:\n {2}- date: \1\n {4}text: La mine a fermé en 1974\.\n/,
  );

  before = corrected.files;
  await open('une-mine');
  await page.getByRole('button', { name: 'Changer d’adresse…' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('la-mine-fermee');
  await apply();
  await save();
  const renamed = await readChanges('articles/2024/la-mine-fermee/index.md');
  expect(describeFaults(renamed.publication.faults, 'fr')).toBe('');
  expect(renamed.files[file]).toBeUndefined();
  expect(renamed.publication.articles.find(({ slug }) => slug === 'la-mine-fermee')?.redirectFrom).toEqual([
    '/politique/une-mine/',
  ]);

  const now = 'articles/2024/la-mine-fermee/index.md';
  await open('la-mine-fermee');
  await page.getByRole('button', { name: 'Retirer…' }).click();
  await page.getByLabel('La raison, pour les lecteurs').fill('Tout y était faux.');
  await apply();
  await page.getByText('Une fois enregistré : Retiré depuis aujourd’hui').waitFor();
  await save();
  const withdrawn = await readChanges(now, renamed.files[now]);
  expect(describeFaults(withdrawn.publication.faults, 'fr')).toBe('');
  expect(withdrawn.files[now]!.toString()).toMatch(
    /\nwithdrawn:\n {2}text: Tout y était faux\.\n {2}date: 2/,
  );
  expect(messages).toEqual([]);
  expect(thirdParties).toEqual([]);
});

test.runIf(isFull)('an entry is added to a live page from a phone', async () => {
  const file = 'articles/2024/direct/index.md';
  const before = await readRepository(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site.origin}/admin/#/collections/articles/entries/2024/direct/index`);
  await page.getByRole('button', { name: 'Ajouter une entrée…' }).click();
  const form = page.getByRole('dialog', { name: 'Une entrée du direct' });
  await form.getByLabel('Titre').fill('Le vote');
  await form.getByLabel('Texte').fill('Dix voix contre neuf.');
  await form.getByLabel('Jour et heure').fill('2024-05-02 23:10');
  await form.getByRole('button', { name: 'Remplir le formulaire' }).click();
  await page.getByRole('textbox', { name: 'Texte', exact: true }).getByText('Dix voix').waitFor();
  await save();
  await page.setViewportSize({ width: 1280, height: 3000 });
  const { files, publication } = await readChanges(file, before[file]);
  expect(files[file]!.toString()).toBe(
    before[file]!.toString().replace('## 18:05', '## 23:10 Le vote\n\nDix voix contre neuf.\n\n## 18:05'),
  );
  expect(describeFaults(publication.faults, 'fr')).toBe('');
});

test.runIf(isFull)('the home page is led by articles that are chosen by title and put in order', async () => {
  const before = await readRepository(page);
  await page.goto(`${site.origin}/admin/#/collections/_singletons/entries/site`);
  const places = page.locator('.home-panel li');
  for (const [place, title] of [
    ['Ouverture', 'Sans dossier'],
    ['Deuxième place', 'La nuit du vote'],
  ] as const) {
    await page.getByRole('button', { name: `Choisir – ${place}` }).click();
    const dialog = page.getByRole('dialog', { name: 'Choisir un article' });
    await dialog.getByRole('combobox').fill(title);
    await dialog.getByRole('option', { name: title }).waitFor();
    await page.keyboard.press('Enter');
    await places.getByText(title).waitFor();
  }
  await page.getByRole('button', { name: 'Monter : La nuit du vote' }).click();
  await places.first().getByText('La nuit du vote').waitFor();
  await save();
  const { files, publication } = await readChanges('site.yaml', before['site.yaml']);
  expect(files['site.yaml']!.toString()).toContain('home:\n  lead: direct\n  second: sans-dossier\n');
  expect(describeFaults(publication.faults, 'fr')).toBe('');
  expect(messages).toEqual([]);
  expect(thirdParties).toEqual([]);
});

test('public pages keep their policy with an interface', async () => {
  const policyOf = async (address: string) =>
    (await fetch(site.origin + address)).headers.get('content-security-policy')!.split(', ');
  for (const address of [
    '/',
    '/politique/',
    '/politique/une-mine/',
    '/contact/',
    '/auteurs/camille-exemple/',
  ]) {
    const policies = await policyOf(address);
    expect(policies.at(-1), address).toContain("script-src 'none'");
    expect(policies.at(-1), address).toContain("default-src 'none'; img-src 'self'; style-src");
  }
  const [policy, ...others] = await policyOf('/admin/');
  expect(others).toEqual([]);
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).toContain("connect-src 'self' blob: data: https://api.github.com;");
  expect((await fetch(`${site.origin}/admin/`)).headers.get('x-robots-tag')).toBe('noindex');
});
