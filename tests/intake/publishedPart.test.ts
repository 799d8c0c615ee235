import { expect, test } from 'vitest';
import { publishedPart } from '../../src/intake/publishedPart.ts';
import { frontMatter, readFolder, siteYaml } from './samples.ts';

/** An hour after the clock of the samples, and exactly at it. */
const later = '2023-11-02 13:00';
const now = '2023-11-02 12:00';

const read = (files: Record<string, string>) =>
  readFolder({
    'articles/mine.md': frontMatter(),
    'articles/accord.md': frontMatter('category: monde', 'draft: true'),
    ...files,
  });

const ids = (sections: readonly { id: string }[] | undefined) => sections?.map(({ id }) => id);

test('a section without published articles is as unpublished as they are', async () => {
  const { settings, ...rest } = await read({
    'articles/demain.md': frontMatter(`date: ${later}`, 'category: economie'),
  });
  expect(ids(settings?.sections)).toEqual(['politique', 'economie', 'monde']);
  expect(ids(publishedPart({ ...rest, settings }).settings?.sections)).toEqual(['politique']);
  expect(ids(publishedPart({ ...rest, settings }, true).settings?.sections)).toHaveLength(3);
});

const europe = siteYaml.replace(
  '  - { id: economie',
  '  - { id: europe, name: Europe, description: D, parent: monde }\n  - { id: economie',
);

test.each([
  ['is shown for an article of its sub-section', 'category: europe', ['politique', 'europe', 'monde']],
  ['does not show its empty sub-section', 'category: monde', ['politique', 'monde']],
])('a section %s', async (_, category, expected) => {
  const publication = await read({ 'site.yaml': europe, 'articles/euro.md': frontMatter(category) });
  expect(publication.faults).toEqual([]);
  expect(ids(publishedPart(publication).settings?.sections)).toEqual(expected);
});

const dossier = (...lines: string[]) => `---\ntitle: L’eau\n${lines.join('\n')}\n---\n\nUn lit.\n`;
const home = `${siteYaml}home: { dossier: eau }\n`;

test.each([
  ['a published article', dossier('first: [mine, demain]'), 'dossier: eau', ['mine']],
  ['a draft of its own', dossier('draft: true'), 'dossier: eau', undefined],
  ['nothing but an embargoed article', dossier(), 'tags: []', undefined],
])('a dossier with %s is published, or is nowhere', async (_, text, line, first) => {
  const publication = await read({
    'site.yaml': home,
    'dossiers/eau.md': text,
    'articles/mine.md': frontMatter(line),
    'articles/demain.md': frontMatter(`date: ${later}`, 'dossier: eau'),
  });
  expect(publication.faults).toEqual([]);
  const { dossiers, articles, settings } = publishedPart(publication);
  expect(dossiers.map((one) => one.first)).toEqual(first ? [first] : []);
  expect(articles.map((one) => one.dossier)).toEqual([first && 'eau']);
  expect(settings?.home?.dossier).toBe(first && 'eau');
  expect(ids(publishedPart(publication, true).dossiers)).toEqual(['eau']);
});

test('a publication without articles has no sections yet', async () => {
  const publication = await readFolder({});
  expect(publication.faults).toEqual([]);
  expect(publishedPart(publication).settings?.sections).toEqual([]);
});

test('all sections are listed only for the editors’ interface, if there is one', async () => {
  const withoutAdmin = publishedPart(await read({})).settings!;
  const withAdmin = publishedPart(
    await read({ 'site.yaml': `${siteYaml}admin: { repository: a/b }\n` }),
  ).settings!;
  expect(withoutAdmin.editorSections).toBeUndefined();
  expect(ids(withAdmin.editorSections)).toEqual(['politique', 'economie', 'monde']);
});

test('a correction and an update are shown from the second of their date on', async () => {
  const corrections = [now, later].map((date) => `{ date: ${date}, text: Une erreur. }`).join(', ');
  const publication = await read({
    'articles/mine.md': frontMatter(`updated: ${later}`, `corrections: [${corrections}]`),
    'articles/accord.md': frontMatter(`updated: ${now}`),
    'pages/contact.md': `---\ntitle: Contact\nupdated: ${later}\n---\n`,
  });
  expect(publication.faults).toEqual([]);
  const { articles, pages } = publishedPart(publication);
  expect(articles.map(({ updated, corrections }) => [updated, corrections.map(({ date }) => date)])).toEqual([
    ['2023-11-02T12:00:00+01:00', []],
    [undefined, ['2023-11-02T12:00:00+01:00']],
  ]);
  expect(pages.map(({ updated }) => updated)).toEqual([undefined]);
  const unfiltered = publishedPart(publication, true);
  expect([unfiltered.articles[1]!.corrections.length, unfiltered.pages[0]!.updated]).toEqual([
    2,
    '2023-11-02T13:00:00+01:00',
  ]);
});

test.each([
  ['of today', `date: ${now}`, ['mine']],
  ['of an hour later', `date: ${later}`, undefined],
  ['that is a draft', `date: ${now}\ndraft: true`, undefined],
])('a letter %s is published with the articles that are, or is nowhere', async (_, lines, articles) => {
  const publication = await read({
    'letters/2023-11-02.md': `---\ntitle: La lettre\n${lines}\narticles: [mine, accord]\n---\n`,
  });
  expect(publication.faults).toEqual([]);
  expect(publishedPart(publication).letters.map((letter) => letter.articles)).toEqual(
    articles ? [articles] : [],
  );
  expect(publishedPart(publication, true).letters).toHaveLength(1);
});
