import { expect, test } from 'vitest';
import { correctionList } from '../../src/editorial/correctionList.ts';
import { anArticle, anEdition } from './samples.ts';

const on = (date: string) => `${date}T00:00:00+01:00`;

test('all corrections of all articles are there, newest first, each with its article', () => {
  const edition = anEdition([
    anArticle({
      slug: 'a',
      corrections: [
        { date: on('2026-01-01'), text: 'Deuxième.' },
        { date: on('2025-02-01'), text: 'Quatrième.' },
      ],
    }),
    anArticle({ slug: 'b' }),
    anArticle({
      slug: 'c',
      corrections: [
        { date: on('2026-03-01'), text: 'Première.' },
        { date: on('2025-12-31'), text: 'Troisième.' },
      ],
    }),
  ]);
  const list = correctionList(edition);
  expect(list.map(({ text, day, teaser }) => [text, day.text, teaser.href])).toEqual([
    ['Première.', '1er mars 2026', '/politique/c/'],
    ['Deuxième.', '1er janvier 2026', '/politique/a/'],
    ['Troisième.', '31 décembre 2025', '/politique/c/'],
    ['Quatrième.', '1er février 2025', '/politique/a/'],
  ]);
});

test('a publication that never erred has none', () => {
  expect(correctionList(anEdition([anArticle({ slug: 'a' })]))).toEqual([]);
});
