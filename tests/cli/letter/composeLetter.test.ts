import { describe, expect, test } from 'vitest';
import { composeLetter, lastLetter } from '../../../src/cli/letter/composeLetter.ts';
import { isLetterDue } from '../../../src/cli/letter/isLetterDue.ts';
import type { Article } from '../../../src/intake/schemas/articleSchema.ts';
import { anArticle } from '../../editorial/samples.ts';

const at = (written: string) => Date.parse(`${written}:00+01:00`);
const span = { since: at('2026-11-20T18:00'), until: at('2026-11-27T18:00') };
const site = { language: 'fr', timeZone: 'Europe/Paris' } as const;
const article = (slug: string, day: string, fields: Partial<Article> = {}): Article =>
  ({ ...anArticle({ slug, date: `${day}T08:00:00+01:00` }), ...fields }) as Article;
const picture = { image: { src: './a.jpg', alt: '', credit: 'AFP' } } as Partial<Article>;

describe('a letter since a moment', () => {
  test.each<[name: string, articles: Article[], slugs: string]>([
    ['has the newest first', [article('a', '2026-11-21'), article('b', '2026-11-22')], 'b, a'],
    [
      'opens with the newest news that has a picture',
      [article('a', '2026-11-21', picture), article('b', '2026-11-22')],
      'a, b',
    ],
    [
      'opens with what the front page opens with',
      [article('a', '2026-11-21', { featured: true }), article('b', '2026-11-22', picture)],
      'a, b',
    ],
    [
      'has neither older articles nor later ones',
      [article('a', '2026-11-20'), article('b', '2026-11-22'), article('c', '2026-11-28')],
      'b',
    ],
    ['has no draft', [article('a', '2026-11-21'), article('b', '2026-11-22', { status: 'draft' })], 'a'],
    [
      'has no advertising',
      [article('a', '2026-11-21'), article('b', '2026-11-22', { kind: 'sponsored' })],
      'a',
    ],
    [
      'has no translation of what it has',
      [article('a', '2026-11-21'), article('b', '2026-11-22', { translationOf: 'a' })],
      'a',
    ],
  ])('%s', (_name, articles, slugs) => {
    expect(composeLetter(span, { articles, ...site })?.text).toContain(`articles: [${slugs}]\n`);
  });

  test('is a file of its day, with what the newsroom says', () => {
    const articles = [article('a', '2026-11-21')];
    const composed = composeLetter({ ...span, introduction: 'Bonjour.\n' }, { articles, ...site });
    expect(composed).toEqual({
      slug: '2026-11-27',
      count: 1,
      text: '---\ntitle: La lettre du 27 novembre 2026\ndate: 2026-11-27 18:00\narticles: [a]\n---\n\nBonjour.\n',
    });
  });

  test('is none without an article', () => {
    expect(composeLetter(span, { articles: [], ...site })).toBeUndefined();
  });
});

test('the next letter begins where the last one ended, or a week ago', () => {
  const letters = [{ date: '2026-11-20T18:00:00+01:00', draft: false }] as never[];
  expect(lastLetter({ letters }, span.until)).toBe(span.since);
  expect(lastLetter({ letters: [] }, span.until)).toBe(span.since);
});

test.each([
  ['on its day', '2026-11-27T09:00', true],
  ['not on another day', '2026-11-26T09:00', false],
  ['on its day where the publication is', '2026-11-27T00:30', true],
  ['not again once there is one', '2026-11-20T19:00', false],
])('a letter is due %s', (_name, clock, isDue) => {
  const letters = [{ date: '2026-11-20T18:00:00+01:00' }];
  expect(isLetterDue({ day: 'friday', timeZone: 'Europe/Paris', letters }, at(clock))).toBe(isDue);
});
