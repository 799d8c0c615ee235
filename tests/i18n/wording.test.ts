import { expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { enFaults } from '../../src/i18n/enFaults.ts';
import { fr } from '../../src/i18n/fr.ts';
import { frFaults } from '../../src/i18n/frFaults.ts';

/** Every key of an object with its path and the kind of its value. */
function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    inner !== null && typeof inner === 'object'
      ? keysOf(inner, `${path}${key}.`)
      : [`${path}${key}: ${typeof inner}`],
  );
}

test.each([
  ['interface', fr, en],
  ['faults', frFaults, enFaults],
])('the words of the %s have the same keys in French and in English', (_name, french, english) => {
  expect(keysOf(french).length).toBeGreaterThan(20);
  expect(keysOf(english).sort()).toEqual(keysOf(french).sort());
});

test.each([
  [fr, 1, '1 article sur le thème «\u00a0lithium\u00a0».'],
  [fr, 12, '12 articles sur le thème «\u00a0lithium\u00a0».'],
  [en, 1, '1 article on “lithium”.'],
  [en, 12, '12 articles on “lithium”.'],
])('a theme is described by its number of articles (%#)', (words, count, expected) =>
  expect(words.themeText('lithium', words.articleCount(count))).toBe(expected),
);

/** Every sentence of an object of words; functions are called with placeholder arguments. */
function sentencesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value('X', 'X'))];
  return value && typeof value === 'object' ? Object.values(value).flatMap(sentencesOf) : [];
}

test('no French text has a straight apostrophe, or an ordinary space before high punctuation', () => {
  expect(sentencesOf(fr).filter((sentence) => /\p{L}'\p{L}| [;:!?»]/u.test(sentence))).toEqual([]);
});
