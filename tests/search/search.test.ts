import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { search } from '../../src/search/search.ts';
import { wordsIn } from '../../src/search/words.ts';
import { anIndex, noFilters, openSample, titlesFor } from './samples.ts';
import { runCount } from '../fullRun.ts';

const filler = (words: number) => Array.from({ length: words }, (_, i) => `mot${i}`).join(' ');

describe('an answer', () => {
  test.each([
    [
      'puts a word of the title before one of the standfirst, and that before one of the text',
      'cobalt',
      [
        { title: 'Trois', body: `cobalt ${filler(200)}` },
        { title: 'Cobalt' },
        { title: 'Deux', summary: 'Le cobalt.' },
      ],
      ['Cobalt', 'Deux', 'Trois'],
    ],
    [
      'puts the newer of two that are alike first',
      'nickel',
      [
        { title: 'Nickel ancien', year: '2016' },
        { title: 'Nickel récent', year: '2025' },
      ],
      ['Nickel récent', 'Nickel ancien'],
    ],
    [
      'has all words where some article does',
      'nickel calédonie',
      [{ title: 'Nickel' }, { title: 'Calédonie' }, { title: 'Usine', body: 'Le nickel de Calédonie.' }],
      ['Usine'],
    ],
    [
      'has most of the words where no article has all',
      'nickel calédonie plongée',
      [{ title: 'Nickel en Calédonie' }, { title: 'Nickel' }],
      ['Nickel en Calédonie'],
    ],
    [
      'finds a word by its prefix while it is typed',
      'lith',
      [{ title: 'Lithium' }, { title: 'Nickel' }],
      ['Lithium'],
    ],
    ['finds only complete words after a space', 'lith ', [{ title: 'Lithium' }], []],
    ['tolerates a typo if nothing else is found', 'lihtium', [{ title: 'Lithium' }], ['Lithium']],
    ['does not forgive two in a short word', 'lihtuim', [{ title: 'Lithium' }], []],
    [
      'finds words in quotation marks as a phrase',
      '« mine urbaine »',
      [{ title: 'Mine, une usine urbaine' }, { title: 'Autre', body: 'La mine urbaine.' }],
      ['Autre'],
    ],
    [
      'finds a title by its stop words',
      'la mine, chez nous ou chez les autres',
      [{ title: 'Mine' }, { title: 'La mine, chez nous ou chez les autres' }, { title: 'Mines' }],
      ['La mine, chez nous ou chez les autres', 'Mines', 'Mine'],
    ],
    [
      'finds a title of stop words only',
      'qui est-ce',
      [{ title: 'Qui est-ce ?' }, { title: 'Nickel' }],
      ['Qui est-ce ?'],
    ],
    ['finds who signed', 'marchetti', [{ title: 'A', authors: ['Hélène Marchetti'] }, { title: 'B' }], ['A']],
    [
      'finds a word written with a hyphen by one without',
      'semiconducteur',
      [{ title: 'Les semi-conducteurs' }],
      ['Les semi-conducteurs'],
    ],
    ...(['plan B', 'e-mail', 'vitamine C', 'rayons X', 'groupe k', 'Vitamine C, plan B'] as const).map(
      (query): [string, string, Parameters<typeof titlesFor>[1], string[]] => [
        `has all words where some are single letters: ${query}`,
        query,
        [
          { title: 'Un plan et un mail', body: 'Un groupe et des rayons.' },
          { title: 'Lettres', body: 'Un plan B par e-mail ; la vitamine C, les rayons X et le groupe K.' },
        ],
        ['Lettres'],
      ],
    ),
    [
      'finds a word with soft hyphens and other invisible characters',
      'constitution',
      [{ title: 'A', body: 'La con\u00ADsti\u00ADtu\u200Btion.' }, { title: 'B' }],
      ['A'],
    ],
    [
      'finds it by a word copied with them',
      'con\u00ADsti\u00ADtution',
      [{ title: 'La constitution' }],
      ['La constitution'],
    ],
    ['is empty if nothing is found', 'zirconium', [{ title: 'Nickel' }], []],
    ['is no accident of names every object has', 'constructor toString', [{ title: 'Nickel' }], []],
    [
      'joins the forms of a word in the language of its article',
      'battery',
      [{ title: 'Batteries of Europe', language: 'en' }],
      ['Batteries of Europe'],
    ],
  ] as [string, string, Parameters<typeof titlesFor>[1], string[]][])(
    '%s',
    async (_, query, articles, titles) => {
      expect(await titlesFor(query, articles)).toEqual(titles);
    },
  );

  test('reports corrected typos, and missing words', async () => {
    const reader = openSample(anIndex([{ title: 'Lithium' }]));
    expect((await search('lihtium', noFilters, reader)).corrected).toEqual([['lihtium', 'lithium']]);
    expect((await search('lithium zirconium', noFilters, reader)).partial).toBe(true);
    expect((await search('lithium', noFilters, reader)).partial).toBe(false);
  });
});

describe('filters', () => {
  const articles = [
    { title: 'Nickel A', year: '2022', section: 'politique', authors: ['Zoé'] },
    { title: 'Nickel B', year: '2023', section: 'sciences', authors: ['Zoé', 'Anne'] },
    { title: 'Nickel C', year: '2023', section: 'politique', kind: 'reply' },
  ];
  test.each([
    [{ section: 'politique' }, ['Nickel C', 'Nickel A']],
    [{ year: '2023' }, ['Nickel C', 'Nickel B']],
    [{ author: 'Zoé' }, ['Nickel B', 'Nickel A']],
    [{ kind: 'reply' }, ['Nickel C']],
    [{ section: 'politique', year: '2022', author: 'Zoé' }, ['Nickel A']],
    [{ section: 'rien' }, []],
  ])('%o select matching articles', async (filters, titles) => {
    expect(await titlesFor('nickel', articles, filters)).toEqual(titles);
    expect(await titlesFor('', articles, filters)).toEqual(titles);
  });

  test('are counted as if the filter itself were not set', async () => {
    const reader = openSample(anIndex(articles));
    const { choices } = await search('nickel', { ...noFilters, section: 'politique' }, reader);
    const counts = (list: { label: string; count: number }[]) =>
      list.map(({ label, count }) => `${label} ${count}`);
    expect(counts(choices.section)).toEqual(['politique 2', 'sciences 1']);
    expect(counts(choices.year)).toEqual(['2023 1', '2022 1']);
    expect(counts(choices.author)).toEqual(['Anne 0', 'Zoé 1']);
    expect(counts(choices.kind)).toEqual(['news 1', 'reply 1']);
  });
});

test('a word of thousands of letters is found, without extra index files', async () => {
  const word = 'a'.repeat(17_000);
  expect(await titlesFor(word, [{ title: 'Long', body: word }, { title: 'Court' }])).toEqual(['Long']);
});

test('an index without articles has no results', async () => {
  const reader = openSample(anIndex([]));
  expect((await search('nickel', noFilters, reader)).articles).toEqual([]);
  expect((await search('', noFilters, reader)).articles).toEqual([]);
});

const title = fc
  .array(
    fc.oneof(
      fc.constantFrom('l’accord', 'Échassières', 'œuvre', 'semi-conducteurs', 'qui', 'à', '2030', 'métaux'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(' '));

test('every word of every title finds its article', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(title, { minLength: 1, maxLength: 5 }), async (titles) => {
      const reader = openSample(anIndex(titles.map((title) => ({ title }))));
      for (const [number, title] of titles.entries())
        for (const { start, end } of wordsIn(title)) {
          const { articles } = await search(`${title.slice(start, end)} `, noFilters, reader);
          expect(articles).toContain(number);
        }
    }),
    { numRuns: runCount(60) },
  );
});
