import { describe, expect, test } from 'vitest';
import { addressFrom, linkTarget, searchTargets } from '../../../src/admin/links/linkTargets.ts';

describe('of an article is known', () => {
  test.each([
    [
      'what is plain',
      'title: Une mine\ndate: 2026-03-02\ncategory: industrie',
      ['Une mine', '2026-03-02', 'industrie', false],
    ],
    [
      'what is quoted',
      'title: "Une mine : la nôtre"\ndate: "2026-03-02 14:30"\ndraft: true',
      ['Une mine : la nôtre', '2026-03-02', '', true],
    ],
    [
      'what is folded',
      'title: >-\n  Une mine,\n  deux mines\ntags: [a]',
      ['Une mine, deux mines', '', '', false],
    ],
    ['a comment apart', 'title: Une mine # à revoir\ndraft: false', ['Une mine', '', '', false]],
    ['nothing, where there is nothing', 'summary: Rien', ['', '', '', false]],
  ])('%s', (_name, head, [title, date, category, isDraft]) => {
    const text = `---\n${head}\n---\n\ntitle: Un autre\n`;
    expect(linkTarget('a.md', text)).toEqual({ path: 'a.md', title, date, category, isDraft });
  });
});

const targets = [
  ['Étain, dix ans', '2025-06-19'],
  ['L’étain, un métal', '2022-05-12'],
  ['La mine d’étain', '2023-11-02'],
  ['Œuvrer autrement', '2024-01-01'],
].map(([title = '', date = '']) => ({ path: `${date}.md`, title, date, category: '', isDraft: false }));

test.each([
  ['a word, without accents', 'etain', ['Étain, dix ans', 'La mine d’étain', 'L’étain, un métal']],
  ['beginnings of words, in any order', 'eta min', ['La mine d’étain']],
  ['a ligature', 'oeuvre', ['Œuvrer autrement']],
  [
    'nothing, the newest first',
    '',
    ['Étain, dix ans', 'Œuvrer autrement', 'La mine d’étain', 'L’étain, un métal'],
  ],
  ['a part of a word', 'tain', []],
])('titles are found by %s', (_name, words, titles) => {
  expect(searchTargets(targets, words).map(({ title }) => title)).toEqual(titles);
});

test.each([
  ['https://example.org/a b', undefined],
  [' https://example.org/a ', 'https://example.org/a'],
  ['www.example.org', 'https://www.example.org'],
  ['lemonde.fr/politique', 'https://lemonde.fr/politique'],
  ['camille@example.org', 'mailto:camille@example.org'],
  ['../une-mine/index.md', '../une-mine/index.md'],
  ['javascript:alert(1)', undefined],
  ['une mine', undefined],
  ['mine', undefined],
])('what is written as an address: %s', (written, address) => {
  expect(addressFrom(written)).toBe(address);
});
