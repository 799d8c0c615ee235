import { describe, expect, test } from 'vitest';
import { ageNotice, displayedAge } from '../../src/editorial/age.ts';
import { articleViewOf } from '../../src/editorial/articleView.ts';
import { anArticle, anEdition, clock, sampleSettings } from './samples.ts';

const noonOf = (date: string) => `${date}T12:00:00+02:00`;

test.each([
  ['a day short of two years has no age', '2024-06-03', 2, undefined],
  ['two years have an age', '2024-05-31', 2, 2],
  ['three years less a day are two', '2023-06-03', 2, 2],
  ['a limit of one year tells one', '2025-05-31', 1, 1],
  ['a limit of five hides four', '2022-05-31', 5, undefined],
  ['a limit of 0 hides a century', '1926-05-31', 0, undefined],
  ['a future article has no age', '2027-01-01', 1, undefined],
])('%s', (_, date, from, years) => {
  expect(displayedAge(noonOf(date), clock, from)).toBe(years);
});

describe('an article of June 2022, read in June 2026', () => {
  const oldArticle = anArticle({ slug: 'old', date: noonOf('2022-05-31') });
  const edition = anEdition([oldArticle]);

  test('shows its age on its page', () => {
    const view = articleViewOf(oldArticle, { thread: [], related: [] }, edition);
    expect(view.ageNotice).toBe('Cet article a plus de 4\u00a0ans.');
  });

  test('has the age of its last substantive change', () => {
    const updated = { ...oldArticle, updated: noonOf('2024-01-01') };
    expect(ageNotice(updated, edition)).toBe('Cet article n’a pas été mis à jour depuis plus de 2\u00a0ans.');
    expect(ageNotice({ ...oldArticle, updated: noonOf('2026-01-01') }, edition)).toBeUndefined();
  });

  test('shows no age if site.yaml says 0', () => {
    const silent = anEdition([oldArticle], { settings: { ...sampleSettings, ageNotice: 0 } });
    expect(ageNotice(oldArticle, silent)).toBeUndefined();
  });

  test('says « un an » in words', () => {
    const early = anEdition([], { settings: { ...sampleSettings, ageNotice: 1 } });
    expect(ageNotice({ ...oldArticle, date: noonOf('2025-05-01') }, early)).toBe(
      'Cet article a plus d’un an.',
    );
  });

  test('depends on the build’s clock alone', () => {
    expect(ageNotice(oldArticle, { ...edition, clock: Date.parse(noonOf('2023-06-01')) })).toBeUndefined();
  });
});
