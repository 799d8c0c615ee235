import { describe, expect, test } from 'vitest';
import { publishedPart } from '../../src/intake/publishedPart.ts';
import { frontMatter, readFolder, faultText } from './samples.ts';

const mine = 'articles/mine.md';
const articleWithLink = frontMatter('follows: [mine]', 'date: 2023-11-02').replace(
  'Texte.',
  '[a](./mine.md)',
);

/** The published part of these files. */
const published = async (files: Record<string, string>, includeUnpublished = false) => {
  const publication = await readFolder(files);
  return { ...publishedPart(publication, includeUnpublished), faults: publication.faults };
};

describe('a withdrawn article', () => {
  const withdrawn = frontMatter(
    'title: Un titre à taire',
    'date: 2023-10-01',
    'summary: Un chapeau à taire.',
    'authors: [ada]',
    'tags: [mystère]',
    'image: { src: ./absente.jpg, alt: "", credit: AFP }',
    'redirectFrom: [/avant/]',
    'withdrawn: "Ses sources se contredisent."',
  ).replace('Texte.', 'Un corps à taire. ![x](./perdue.jpg) [y](./nulle.md)');
  const files = { [mine]: withdrawn, 'articles/b.md': articleWithLink, 'authors/ada.yaml': 'name: Ada\n' };

  test.each([false, true])(
    'is published as its reason alone (with unpublished articles: %s)',
    async (includeUnpublished) => {
      const { articles, authors, settings, faults } = await published(files, includeUnpublished);
      expect(faults).toEqual([]);
      expect([articles.map(({ id }) => id), authors]).toEqual([['b'], []]);
      expect(settings!.withdrawals).toEqual([
        {
          id: 'mine',
          category: 'politique',
          slug: 'mine',
          redirectFrom: ['/avant/'],
          file: 'articles/mine.md',
          text: 'Ses sources se contredisent.',
          silent: false,
        },
      ]);
      expect(JSON.stringify([articles, settings])).not.toMatch(/taire|mystère|AFP|perdue|absente/);
    },
  );

  test('keeps its section, whose id is in its address', async () => {
    const { settings } = await published({ [mine]: withdrawn, 'authors/ada.yaml': 'name: Ada\n' });
    expect(settings!.sections.map(({ id }) => id)).toEqual(['politique']);
  });

  test('may have a date, and be silent', async () => {
    const long = frontMatter('withdrawn: { text: Faux., date: 2023-11-02 11:00, silent: true }');
    const { settings } = await published({ [mine]: long });
    expect(settings!.withdrawals).toMatchObject([
      { text: 'Faux.', date: '2023-11-02T11:00:00+01:00', silent: true },
    ]);
  });

  test('is published as before until its date, without the reason for its withdrawal', async () => {
    const later = frontMatter('withdrawn: { text: Faux., date: 2023-11-02 13:00 }');
    const { articles, settings } = await published({ [mine]: later });
    expect(articles.map(({ withdrawn }) => withdrawn)).toEqual([undefined]);
    expect(settings!.withdrawals).toBeUndefined();
  });

  test('may have a translation', async () => {
    const translation = frontMatter('lang: en', 'translationOf: mine', 'title: The mine');
    const { faults, articles } = await published({ ...files, 'articles/en.md': translation });
    expect([faults, articles.length]).toEqual([[], 2]);
  });

  test('still occupies its address', async () => {
    const other = { 'articles/2024/mine.md': frontMatter('title: Une autre') };
    const { faults } = await published({ [mine]: withdrawn, 'authors/ada.yaml': 'name: Ada\n', ...other });
    expect(faults.map(({ rule }) => rule)).toEqual(['address-taken']);
  });
});

test.each([
  ['nothing', 'withdrawn:', 'map-wanted'],
  ['yes', 'withdrawn: true', 'map-wanted'],
  ['no reason', 'withdrawn: { date: 2023-11-01 }', 'field-missing'],
  ['an empty reason', 'withdrawn: ""', 'text-empty'],
  ['another name', 'retracted: Faux.', 'key-unknown'],
])('a withdrawal that says %s is a fault', async (_, line, rule) => {
  const { faults } = await readFolder({ [mine]: frontMatter(line) });
  expect(faults.map((fault) => [fault.rule, faultText(fault)])).toEqual([[rule, expect.any(String)]]);
});
