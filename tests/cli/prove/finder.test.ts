import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeFinder, isDistinctive } from '../../../src/cli/prove/finder.ts';
import { withoutSpaces, normalizeText } from '../../../src/cli/prove/normalizeText.ts';

const finds = (text: string, haystack: string) =>
  makeFinder([normalizeText(text)])(normalizeText(haystack)).size === 1;

describe('a text is found', () => {
  test.each([
    ['at the beginning', 'Le cobalt bleu', 'Le cobalt bleu est rare', true],
    ['at the end', 'Le cobalt bleu', 'On a vu le cobalt bleu', true],
    ['where its words are parted otherwise', 'Le cobalt bleu', 'le co balt-bleu', true],
    ['a word of it missing: not', 'Le cobalt bleu', 'le cobalt très bleu', false],
    ['a short one, as whole words', 'Ana Li', 'Par Ana Li, à Paris', true],
    ['a short one within other words: not', 'Ana Li', 'banal ironie, anali', false],
  ])('%s', (_, text, haystack, expected) => expect(finds(text, haystack)).toBe(expected));
});

test('a text of one or two letters is not searched for', () => {
  expect(['', 'a', '– « » !', 'Or'].map((text) => isDistinctive(normalizeText(text)))).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(isDistinctive(normalizeText('Fer'))).toBe(true);
});

test('many texts are found like each one alone', () => {
  const words = fc.array(fc.constantFrom('le', 'cobalt', 'bleu', 'de', 'la', 'mine', 'a'), {
    minLength: 1,
    maxLength: 6,
  });
  const text = words.map((list) => normalizeText(list.join(' '))).filter(isDistinctive);
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), fc.array(words), (texts, parts) => {
      const haystack = normalizeText(parts.flat().join(' '));
      const expected = texts.filter((one) =>
        withoutSpaces(one).length < 8
          ? haystack.includes(one)
          : withoutSpaces(haystack).includes(withoutSpaces(one)),
      );
      expect(makeFinder(texts)(haystack)).toEqual(new Set(expected));
    }),
  );
});
