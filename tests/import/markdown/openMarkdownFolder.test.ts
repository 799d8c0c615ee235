import { describe, expect, test } from 'vitest';
import { openMarkdownFolder } from '../../../src/import/markdown/openMarkdownFolder.ts';
import { OldSiteError } from '../../../src/import/oldSiteError.ts';
import { bodyIn, folderWith, now, open } from './folder.ts';

const article = (fields: string, body = 'Texte') => `---\n${fields}\n---\n${body}\n`;

test('a folder of no program', async () => {
  const archive = await open({
    'politique/2024-03-01 La halle.md':
      '# La halle\n\nPublié le 1er mars 2024\n\nVoir [[Une autre|l’autre]].\n\n![[plan.gif]]\n\n> [!info] Repères\n> Un mot.\n\nTerme\n: Ce qu’il veut dire\n',
    'politique/Une autre.md': article('date: 2024-04-02'),
    'plan.gif': Buffer.from('GIF89a'),
  });
  expect(archive.program).toBe('markdown');
  expect(archive.site).toMatchObject({ url: '', categories: [{ slug: 'politique', name: 'Politique' }] });
  expect(archive.items[0]).toMatchObject({
    title: 'La halle',
    isUrlMadeUp: true,
    localDate: '2024-03-01',
    slug: 'la-halle',
    categories: ['politique'],
  });
  expect((await bodyIn(archive, 'politique/2024-03-01 La halle.md')).markdown).toBe(
    'Voir [l’autre](/politique/Une%20autre/).\n\n![](./plan.gif)\n\n:::note[Repères]\nUn mot.\n:::\n\n**Terme**\n\nCe qu’il veut dire',
  );
});

describe('what a text says of itself', () => {
  const hour = '2024-03-01 10:00';
  test.each<[string, string, Record<string, unknown>]>([
    ['a day', 'date: 2024-03-01', { localDate: '2024-03-01', status: 'published' }],
    [
      'an hour with its distance from Greenwich',
      'date: 2024-03-01 10:00:11 -0400',
      { date: Date.UTC(2024, 2, 1, 14, 0, 11) },
    ],
    ['a day in words', 'date: 6 janvier 2014', { localDate: '2014-01-06' }],
    ['a day in English words', 'date: "March 1st, 2024"', { localDate: '2024-03-01' }],
    ['the name of the field in French', 'titre: Un titre\ndate: 2024-03-01', { title: 'Un titre' }],
    ['fields in a map', `date: ${hour}\nparams:\n  author: Agence`, { authors: ['agence'] }],
    [
      'several authors in one text',
      `date: ${hour}\nauthor: Agence et La rédaction`,
      { authors: ['agence', 'la-redaction'] },
    ],
    [
      'a picture and what is beside it',
      `date: ${hour}\ncover: a.jpg\ncover_alt: A\ncover_caption: Légende\ncover_credit: Agence`,
      { lead: { url: 'a.jpg', alt: 'A', caption: 'Légende © Agence' } },
    ],
    ['its language', `date: ${hour}\nlang: pt_BR`, { language: 'pt-BR' }],
    [
      'a title with signs of HTML and an emoji',
      `date: ${hour}\ntitle: "Un &amp; deux :wink:"`,
      { title: 'Un & deux 😉' },
    ],
    [
      'the day after which it is not shown',
      `date: ${hour}\nexpiryDate: 2025-01-01`,
      { expires: Date.UTC(2025, 0, 1) },
    ],
    ['that it is a page', `date: ${hour}\nlayout: page`, { kind: 'page' }],
    [
      'an address of its own',
      `date: ${hour}\npermalink: /a/b/`,
      { url: 'https://site.invalid/a/b/', isUrlMadeUp: false },
    ],
  ])('%s', async (_, fields, expected) => {
    const { items } = await open({ 'a.md': article(fields) });
    expect(items[0]).toMatchObject(expected);
  });
});

describe('what was not public stays so', () => {
  test.each([
    ['draft: true', 'draft'],
    ['published: false', 'draft'],
    ['status: draft', 'draft'],
    ['brouillon: oui', 'draft'],
    ['private: true', 'closed'],
    ['password: secret', 'closed'],
    ['visibility: members', 'closed'],
    ['status: private', 'closed'],
    ['hidden: true', 'closed'],
    ['build: { render: never }', 'closed'],
    ['build: { list: never }', 'published'],
    ['draft: true\nprivate: true', 'closed'],
    ['publishDate: 2026-12-24', 'scheduled'],
    ['draft: false', 'published'],
    ['status: publish', 'published'],
    ['visibility: public', 'published'],
  ])('%s', async (fields, status) => {
    const { items } = await open({ 'a.md': article(`date: 2024-03-01\n${fields}`) });
    expect(items[0]!.status).toBe(status);
  });

  test('a date to come', async () => {
    const { items } = await open({ 'a.md': article('date: 2026-11-02') });
    expect(items[0]!.status).toBe('scheduled');
  });
});

describe('what keys mean is proposed, and an editor may say otherwise', () => {
  const files = {
    'a.md': article(
      'title: Un\ndate: 2024-03-01\nsubtitle: Dessous\ndescription: Le chapeau\nmood: gai\nrubric: Eau',
    ),
    'b.md': article('title: Deux\ndate: 2024-03-02\ndescription: Autre\npublished: true'),
  };

  test('by their names and by what they hold', async () => {
    const { fields, items } = await open(files);
    expect(Object.fromEntries(fields.map(({ key, role, count }) => [key, [role, count]]))).toEqual({
      date: ['date', 2],
      description: ['summary', 2],
      title: ['title', 2],
      mood: ['nothing', 1],
      published: ['published', 1],
      rubric: ['nothing', 1],
      subtitle: ['summary', 1],
    });
    expect(items[0]!.excerpt).toBe('Le chapeau');
  });

  test('as the editor says', async () => {
    const { items } = await openMarkdownFolder(folderWith(files), {
      now,
      fields: { rubric: 'category', description: 'nothing' },
    });
    expect(items[0]).toMatchObject({ excerpt: 'Dessous', categories: ['eau'] });
  });
});

describe('the head of a text', () => {
  test.each([
    ['a title that repeats', 'title: La halle\ndate: 2024-03-01', '# La halle\n\nTexte', 'Texte'],
    [
      'a title in other words',
      'title: La halle du marché ferme\ndate: 2024-03-01',
      '# La halle du marché ferme demain\n\nTexte',
      'Texte',
    ],
    [
      'another title',
      'title: La halle\ndate: 2024-03-01',
      '# Une question ?\n\nTexte',
      '## Une question ?\n\nTexte',
    ],
    [
      'the date again',
      'title: A\ndate: 2024-03-01',
      ':calendar: Date de publication initiale : 01 mars 2024\n\nTexte',
      'Texte',
    ],
    [
      'another date',
      'title: A\ndate: 2024-03-01',
      'Publié le 6 janvier 2014\n\nTexte',
      'Publié le 6 janvier 2014\n\nTexte',
    ],
    [
      'the standfirst that is there already',
      'title: A\ndate: 2024-03-01\nsummary: B',
      'Un.\n\n<!-- more -->\n\nTexte',
      'Un.\n\nTexte',
    ],
    [
      'the only paragraph before the fold',
      'title: A\ndate: 2024-03-01',
      'Un.\n\n<!--more-->\n\nTexte',
      'Texte',
    ],
  ])('%s', async (_, fields, body, expected) => {
    const archive = await open({ 'a.md': article(fields, body) });
    expect((await bodyIn(archive, 'a.md')).markdown).toBe(expected);
  });
});

describe('a broken text is refused, with every place at once', () => {
  const problemsOf = async (files: Record<string, string | Uint8Array>) => {
    const error = await open(files).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OldSiteError);
    const { problems, faults } = error as OldSiteError;
    const name = (file: string) => file.split('/').at(-1);
    return [
      ...problems.map(({ file, line, problem }) => `${name(file)}:${line} ${problem}`),
      ...faults.map(({ file, line, rule }) => `${name(file)}:${line} ${rule}`),
    ];
  };

  test('in files of all formats', async () => {
    expect(
      await problemsOf({
        'a.md': '+++\ntitle = "a\ndate = 2024-03-01\n+++\nTexte',
        'b.md': '{\n"title": "a",\n"date": \n}\nTexte',
        'c.md': '---\ntitle: a\ndate: 2024-03-01\n\nTexte',
        'd.md': article('title: a\ntags: x\ntags: y'),
        'e.md': article('title: a\n\tdate: 2024-03-01'),
        'f.md': article('title: a\ndate: bientôt'),
        'h.md': article('title: a\ndate: 2024-03-01'),
        'i.md': article('title: a\ndate: 2024-03-02'),
        'g.md': new Uint8Array([0x45, 0x74, 0xe9]),
      }),
    ).toEqual([
      'a.md:2 front-matter-toml',
      'b.md:4 front-matter-json',
      'c.md:1 front-matter-unclosed',
      'f.md:3 date-unreadable',
      'd.md:4 yaml-duplicate',
      'e.md:3 yaml-tab',
      'g.md:1 bytes-windows1252',
    ]);
  });

  test('without any text', async () => {
    expect(await problemsOf({ 'a.txt': 'Texte' })).toEqual([expect.stringMatching(/ no-texts$/)]);
  });

  test.each([
    [
      'a key that stands twice with one value',
      'date: 2024-03-01\nexpirydate: 2027-01-01\ntags: [a]\nexpirydate: 2027-01-01',
    ],
    ['a comment, an anchor and an alias', 'date: 2024-03-01 # jour\ntags: &t [a]\nkeywords: *t'],
    ['no front matter but a line', ''],
  ])('not for %s', async (_, fields) => {
    expect((await open({ 'a.md': article(fields) })).items).toHaveLength(1);
  });

  test('not for bytes that say themselves what they are', async () => {
    const text = Buffer.from('\ufeff---\r\ntitle: Été\r\ndate: 2024-03-01\r\n---\r\nTexte', 'utf16le');
    expect((await open({ 'a.md': text })).items[0]).toMatchObject({ title: 'Été' });
  });
});
