import { NBSP } from './characters.ts';
import { substitute } from './edits.ts';
import { LETTER, SPACE } from './frenchSpaces.ts';

const NOT_IN_A_WORD = `(?<![${LETTER}\\p{N}_.])`;
const NOT_AFTER_A_NUMBER = `(?<!\\d${SPACE})`;
// Accents may be decomposed.
const MONTHS =
  'janvier|f(?:é|e\\u0301)vrier|mars|avril|mai|juin|juillet|ao(?:û|u\\u0302)t|septembre|octobre|novembre|d(?:é|e\\u0301)cembre';

/** `M. Martin`, `Mme de Vaux`, `Dr Roux`, `Me Blanc`: a no-break space between a courtesy title and the name. */
export const courtesyTitle = substitute(
  /M[.eMlg]|[DP]r/,
  new RegExp(
    `${NOT_IN_A_WORD}${NOT_AFTER_A_NUMBER}(MM?\\.|Mmes?|Mlles?|Me|Mgr|Drs?\\.?|Dre|Pr)${SPACE}+(?=\\p{Lu}|d(?:[eu]|es)\\s|d['’])`,
    'gu',
  ),
  (match) => match[1] + NBSP,
);

/** `n° 5`, `§ 3`: a no-break space before the number. */
export const numberSign = substitute(
  /[°º§]/,
  new RegExp(`${NOT_IN_A_WORD}([nN][°º]${SPACE}*|§${SPACE}+)(?=\\d)`, 'gu'),
  (match) => match[1]!.trimEnd() + NBSP,
);

/** `no 5`, `p. 12`, `art. 5`, `t. II`: a no-break space before the number of a reference. */
export const reference = substitute(
  /\bno\s|[plgtb]\.\s/,
  new RegExp(
    `${NOT_IN_A_WORD}${NOT_AFTER_A_NUMBER}(no|(?:pp?|art|al|chap|fig|tab|t|vol)\\.)${SPACE}+(?=\\d|[IVX]+(?![${LETTER}\\p{N}]))`,
    'gu',
  ),
  (match) => match[1] + NBSP,
);

/** `2 novembre`, `1er mai`: a no-break space between day and month. */
export const dayAndMonth = substitute(
  /\d(?:er)?\s/,
  new RegExp(`(?<![${LETTER}\\p{N}.,/])(1er|[12]?\\d|3[01])${SPACE}+(?=(?:${MONTHS})(?![${LETTER}]))`, 'gu'),
  (match) => match[1] + NBSP,
);
