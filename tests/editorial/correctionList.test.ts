import { expect, test } from 'vitest';
import { correctionList } from '../../src/editorial/correctionList.ts';
import { anArticle, anEdition, aWithdrawal, sampleSettings } from './samples.ts';

const midnightOf = (date: string) => `${date}T00:00:00+01:00`;

test('the list has all corrections of all articles, newest first, each with its article', () => {
  const edition = anEdition([
    anArticle({
      slug: 'a',
      corrections: [
        { date: midnightOf('2026-01-01'), text: 'Deuxième.' },
        { date: midnightOf('2025-02-01'), text: 'Quatrième.' },
      ],
    }),
    anArticle({ slug: 'b' }),
    anArticle({
      slug: 'c',
      corrections: [
        { date: midnightOf('2026-03-01'), text: 'Première.' },
        { date: midnightOf('2025-12-31'), text: 'Troisième.' },
      ],
    }),
  ]);
  const list = correctionList(edition);
  expect(list.map(({ text, day, article }) => [text, day?.text, article.href])).toEqual([
    ['Première.', '1er mars 2026', '/politique/c/#article-corrections'],
    ['Deuxième.', '1er janvier 2026', '/politique/a/#article-corrections'],
    ['Troisième.', '31 décembre 2025', '/politique/c/#article-corrections'],
    ['Quatrième.', '1er février 2025', '/politique/a/#article-corrections'],
  ]);
});

test('it includes withdrawn articles without their titles, except silent withdrawals', () => {
  const withdrawals = [
    aWithdrawal({ slug: 'tu', date: midnightOf('2026-02-01') }),
    aWithdrawal({ slug: 'muet', date: midnightOf('2026-02-02'), silent: true }),
    aWithdrawal({ slug: 'sans-date' }),
  ];
  const corrections = [{ date: midnightOf('2026-01-01'), text: 'Une erreur.' }];
  const edition = anEdition([anArticle({ slug: 'a', corrections })], {
    settings: { ...sampleSettings, withdrawals },
  });
  expect(correctionList(edition).map(({ day, article }) => [day?.text, article.label, article.href])).toEqual(
    [
      ['1er février 2026', 'Article retiré', '/politique/tu/'],
      ['1er janvier 2026', 'Titre de a', '/politique/a/#article-corrections'],
      [undefined, 'Article retiré', '/politique/sans-date/'],
    ],
  );
});

test('it is empty without corrections', () => {
  expect(correctionList(anEdition([anArticle({ slug: 'a' })]))).toEqual([]);
});
