import { LETTER } from './frenchSpaces.ts';
import type { Superscript } from './edits.ts';

// Accents may be decomposed.
const E_GRAVE = '(?:è|e\\u0300)';
const BEFORE = `(?<![${LETTER}\\p{N}_.,/#=+@-])`;
const AFTER = `(?![${LETTER}\\p{N}_/@+]|[-.]\\p{L}|[-.,:]\\p{N})`;
const COUNTED = '(?:siècles?|République|arrondissements?|millénaires?|Reich|dynastie)';
const EME = `i?(?:${E_GRAVE}|e)mes?`;
const MAYBE = /\d(?:[erè]|i[eè]m)|[IVX](?:e|re|è|i[eè]m)/;
const ORDINAL = new RegExp(
  [
    `${BEFORE}1(ers?|(?:re|${E_GRAVE}re)s?)${AFTER}`,
    `${BEFORE}[1-9]\\d{0,2}(${EME}|es?)${AFTER}`,
    `${BEFORE}[IVX]+(${EME})${AFTER}`,
    `(?:${BEFORE}|(?<=[IVX]e-))[IVX]{2,}(e)(?![${LETTER}\\p{N}_/@+]|-(?![IVX]))`,
    `${BEFORE}[IVX](e|re)(?=\\s${COUNTED}(?![${LETTER}]))`,
    `${BEFORE}I(er)${AFTER}`,
  ].join('|'),
  'gu',
);

/**
 * Finds the superscript letters of French ordinal numbers: `1er`, `1re`, `2e`, `XIXe`, `Ve République`. Corrects the faulty
 * `1ère`, `2ème` and `XXIème`.
 */
export function findFrenchSuperscripts(text: string): Superscript[] {
  if (!MAYBE.test(text)) return [];
  return Array.from(text.matchAll(ORDINAL), (match) => {
    const suffix = match.slice(1).find((letters) => letters !== undefined)!;
    const end = match.index + match[0].length;
    const letters = suffix
      .normalize()
      .replace('ère', 're')
      .replace(/i?[eè]me/, 'e');
    return { start: match.index, at: end - suffix.length, end, letters };
  });
}
