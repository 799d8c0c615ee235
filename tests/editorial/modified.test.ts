import { expect, test } from 'vitest';
import { lastModified, modifiedAt } from '../../src/editorial/modified.ts';
import { anArticle } from './samples.ts';

const date = '2026-01-01T00:00:00+01:00';
const updated = '2026-02-01T00:00:00+01:00';
const correction = (at: string) => ({ date: at, text: 'Un chiffre.' });

test.each([
  ['nothing changed', {}, date],
  ['it was updated', { updated }, updated],
  [
    'it was corrected after its update',
    { updated, corrections: [correction('2026-03-01T00:00:00Z')] },
    '2026-03-01T00:00:00Z',
  ],
  [
    'it was corrected before its update',
    { updated, corrections: [correction('2026-01-15T00:00:00Z')] },
    updated,
  ],
  ['moments are compared, not texts', { updated: '2025-12-31T23:30:00Z' }, '2025-12-31T23:30:00Z'],
])('the last modification of an article: %s', (_name, fields, expected) => {
  expect(modifiedAt(anArticle({ slug: 'a', date, ...fields }))).toBe(expected);
});

test('the last modification of a list is the newest change of its articles', () => {
  const articles = [
    anArticle({ slug: 'a', date }),
    anArticle({ slug: 'b', date: '2025-01-01T00:00:00Z', updated }),
  ];
  expect(lastModified(articles)).toBe(updated);
  expect(lastModified([])).toBeUndefined();
});
