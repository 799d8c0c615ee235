import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldLetters } from '../../src/addresses/slugs.ts';
import { excerpt, markMatches } from '../../src/search/excerpt.ts';
import { shardOf, shardsWithPrefix } from '../../src/search/format.ts';
import { frequencyRank, readForms, writeForms } from '../../src/search/wordForms.ts';
import { divideIntoShards } from '../../src/search/indexing/shards.ts';
import { match } from '../../src/search/match.ts';
import { readQuery } from '../../src/search/query.ts';
import { typoDistance } from '../../src/search/typos.ts';
import { formsIn, wordsIn } from '../../src/search/words.ts';
import { readAddress, writeAddress } from '../../src/search/browser/address.ts';
import { anIndex, openSample } from './samples.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 80 });
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '東', '🜚'), minLength: 1, maxLength: 7 });

test('folding is idempotent', () =>
  fc.assert(
    fc.property(text, (input) => {
      expect(foldLetters(foldLetters(input))).toBe(foldLetters(input));
    }),
  ));

test('the form of a word is a word with the same form', () =>
  fc.assert(
    fc.property(text, (input) => {
      for (const { form } of wordsIn(input)) expect(wordsIn(form).map(({ form }) => form)).toEqual([form]);
    }),
  ));

test('the forms of a text are those of its words, and compounds of them', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom('mine', 'l’or', 'É', ' ', '-', '’', '—', '2')), (parts) => {
      const words = wordsIn(parts.join('')).map(({ form }) => form);
      const forms = formsIn(parts.join(''));
      expect(forms).toEqual(expect.arrayContaining(words));
      for (const form of forms) expect(words.join('')).toContain(form);
    }),
  ));

test('forms are unchanged by writing and parsing', () =>
  fc.assert(
    fc.property(fc.uniqueArray(word), fc.nat(9999), (words, articles) => {
      const forms = words.sort().map((form) => ({ form, rank: Math.min(35, frequencyRank(articles + 1)) }));
      expect(readForms(writeForms(forms))).toEqual(forms);
    }),
  ));

describe('files of words', () => {
  const sizes = fc.dictionary(word, fc.integer({ min: 1, max: 40 }), { noNullPrototype: true });
  test('have each word where a reader looks for it, and only files of one word are oversized', () =>
    fc.assert(
      fc.property(sizes, (input) => {
        const shards = divideIntoShards(new Map(Object.entries(input)), 50);
        const names = Object.fromEntries([...shards.keys()].map((key) => [key, key]));
        for (const word in input) {
          expect(shards.get(shardOf(names, word)!)).toContain(word);
          for (let length = 0; length <= word.length; length++)
            expect(shardsWithPrefix(names, word.slice(0, length))).toContain(shardOf(names, word));
        }
        for (const words of shards.values())
          if (words.length > 1)
            expect(words.reduce((sum, word) => sum + input[word]!, 0)).toBeLessThanOrEqual(50);
      }),
    ));
});

test.each([
  ['lithium', 'lithium', 0],
  ['lihtium', 'lithium', 1],
  ['litium', 'lithium', 1],
  ['litthium', 'lithium', 1],
  ['lythium', 'lithium', 1],
  ['', 'abc', 3],
])('from %s to %s there are %i typos', (a, b, count) => expect(typoDistance(a, b)).toBe(count));

describe('an address', () => {
  const names = { query: 'q', section: 'rubrique', year: 'annee', author: 'auteur', kind: 'genre' };
  test('contains the whole request', () =>
    fc.assert(
      fc.property(text, fc.constantFrom('', 'a-b'), fc.constantFrom('', '2024'), (input, section, year) => {
        const request = { text: input.trim(), filters: { section, year, author: '', kind: '' } };
        expect(readAddress(writeAddress(request, names), names)).toEqual(request);
      }),
    ));
  test('has no parameters for an empty request', () =>
    expect(writeAddress({ text: ' ', filters: { section: '', year: '', author: '', kind: '' } }, names)).toBe(
      '',
    ));
});

/** The matches of « mine d’or », for marking. */
async function matches() {
  const reader = openSample(anIndex([{ title: 'Mines d’or' }]));
  const { words } = readQuery('mine d’or', reader.start);
  return Promise.all(words.map((queryWord) => match(queryWord, reader)));
}

describe('a match', () => {
  test('is marked as it is written', async () => {
    const pieces = markMatches('Les Mines d’OR, et l’argent', await matches(), ['fr']);
    expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Mines', 'OR']);
    expect(pieces.map(({ text }) => text).join('')).toBe('Les Mines d’OR, et l’argent');
  });

  test('is shown in the passage with most matches', async () => {
    const filler = 'Rien à voir avec cela. '.repeat(30);
    const body = `La mine. ${filler}\nOn y trouva une mine d’or. ${filler}`;
    const passage = excerpt(body, await matches(), ['fr']);
    const passageText = passage.map(({ text }) => text).join('');
    expect(passageText).toMatch(/^On y trouva une mine d’or\. Rien/);
    expect(passageText.length).toBeLessThan(330);
    expect(passage.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['mine', 'or']);
  });

  test('has no passage in a text without matches', async () =>
    expect(excerpt('Du nickel.', await matches(), ['fr'])).toEqual([]));
});
