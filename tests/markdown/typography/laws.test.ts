import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typeset } from '../../../src/markdown/typography/typeset.ts';
import { typesetRuns } from '../../../src/markdown/typography/runs.ts';

const PIECES = [
  ...'abeéÉmMhkVXI0123456789',
  ...' \u00A0\u202F\u2009\n\t\u2028\uFFFC',
  ...'.,;:!?…-–—\'’"«»“”()[]/\\%€$°²#+*_@&=<>',
  ...[
    'e\u0301',
    '...',
    ' – ',
    ' : ',
    ' ;',
    '« ',
    ' »',
    ' "',
    '" ',
    "l'",
    "qu'",
    '160 000',
    '000',
    '5 %',
    'km',
  ],
  ...[
    'M. ',
    'Mme ',
    'n°',
    'no ',
    'p. ',
    'art. ',
    '§ ',
    '1er',
    '2e',
    ' h ',
    ' mai',
    'août',
    'https://a.b/c',
    'www.a.b',
  ],
  ...['@a.fr', '://', ':smile:', '&eacute;', 'C:\\', ' millions', '🙂', '\uD83D', '$US', '5\' 30"'],
];
const piece = fc.constantFrom(...PIECES);
const difficultText = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
const difficultRuns = fc.array(
  fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join('')),
  { maxLength: 6 },
);
const runs = { numRuns: Number(process.env['LAW_RUNS'] ?? 1000) };

/** The part that typography must not change: everything except spaces, quotation marks, apostrophes and ellipses. */
function invariantPart(text: string): string {
  return text.replaceAll(/[\s"'«»“”’…]|\.\.\./gu, '');
}

/** The runs, split at these positions instead of their own. */
function cutAt(text: string, places: number[]): string[] {
  const ends = [...new Set(places.map((place) => place % (text.length + 1)))].toSorted((a, b) => a - b);
  return [...ends, text.length].map((end, i) => text.slice(i === 0 ? 0 : ends[i - 1], end));
}

test('typesetting is idempotent', () => {
  fc.assert(
    fc.property(difficultText, (text) => {
      const once = typeset(text, 'fr');
      expect(typeset(once, 'fr')).toBe(once);
    }),
    runs,
  );
});

test('typesetting runs gives the same text as typesetting them joined', () => {
  fc.assert(
    fc.property(difficultRuns, (texts) => {
      const result = typesetRuns(texts, 'fr');
      expect(result).toHaveLength(texts.length);
      expect(result.join('')).toBe(typeset(texts.join(''), 'fr'));
    }),
    runs,
  );
});

test('a typeset text is unchanged, however it is split into runs', () => {
  fc.assert(
    fc.property(difficultText, fc.array(fc.nat(200), { maxLength: 6 }), (text, places) => {
      const cut = cutAt(typeset(text, 'fr'), places);
      expect(typesetRuns(cut, 'fr')).toEqual(cut);
    }),
    runs,
  );
});

test('all characters except quotes, apostrophes, ellipses and spaces stay, in order and in their run', () => {
  fc.assert(
    fc.property(difficultRuns, (texts) => {
      expect(invariantPart(typeset(texts.join(''), 'fr'))).toBe(invariantPart(texts.join('')));
      const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
      expect(typesetRuns(texts, 'fr').map(letters)).toEqual(texts.map(letters));
    }),
    runs,
  );
});

test('runs for opaque content and line breaks are unchanged', () => {
  const run = fc.oneof(
    fc.constantFrom('\uFFFC', '\u2028'),
    fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(fc.array(run, { maxLength: 8 }), (texts) => {
      const signs = (all: string[]) => all.map((text) => (/^[\uFFFC\u2028]$/.test(text) ? text : ''));
      const result = typesetRuns(texts, 'fr');
      for (const [i, sign] of signs(texts).entries()) if (sign !== '') expect(result[i]).toBe(sign);
    }),
    runs,
  );
});

test('a web address between any words is unchanged', () => {
  const address = fc
    .array(fc.constantFrom(..."abc019/?&=#;:!'.%-~+"), { minLength: 1, maxLength: 20 })
    .map((signs) => `https://example.org/${signs.join('')}/x`);
  fc.assert(
    fc.property(difficultText, address, difficultText, (before, url, after) => {
      expect(typeset(`${before} ${url} ${after}`, 'fr')).toContain(url);
    }),
    runs,
  );
});

test('a text in a language without rules is unchanged', () => {
  const language = fc.constantFrom('en', 'en-GB', 'de', 'frr', 'fro', '', 'x-fr', 'constructor');
  fc.assert(
    fc.property(difficultRuns, language, (texts, tag) => {
      expect(typesetRuns(texts, tag)).toEqual(texts);
      expect(typeset(texts.join(''), tag)).toBe(texts.join(''));
    }),
    runs,
  );
});
