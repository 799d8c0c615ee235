import { NBSP, NNBSP } from './characters.ts';
import { substitute } from './edits.ts';
import { ENDING, LETTER, SPACE } from './frenchSpaces.ts';

/** Replaces three dots with an ellipsis, but not in a path, a range of versions or `(...list)`. */
export const ellipsis = substitute(
  /\.\.\./,
  /(?<!(?:[./\\]|[\d([{](?=\.{3}[\p{L}\d])))\.{3}(?![./\\\d])/gu,
  '…',
);

/**
 * Typographic apostrophes between letters, in elisions before a number, a quotation or a bracket, in `rock 'n' roll`, and in
 * `mai '68` unless a single quote follows that may close a quotation.
 */
export const apostrophe = substitute(
  /'/,
  new RegExp(
    `(?<=[${LETTER}])'(?=[\\p{L}\\p{N}«“"‘\\uFFFC])|(?<=(?<![${LETTER}])(?:[cdjlmnst]|qu))'(?=[(\\[…])|(?<=[${LETTER}][ -])'(?=n'[ -]\\p{L})|(?<=[${LETTER}][ -]['’]n)'(?=[ -]\\p{L})|(?<=[${LETTER}]\\s)'(?=\\d\\d(?![\\p{N}\\p{L}])(?![^']*'(?!\\p{L})))`,
    'giu',
  ),
  '’',
);

/** No-break spaces inside guillemets, unless they are empty. */
export const openingGuillemet = substitute(/«/, new RegExp(`«${SPACE}*(?=[^\\s»])`, 'gu'), '«' + NBSP);
export const closingGuillemet = substitute(/»/, new RegExp(`(?<=[^\\s«])${SPACE}*»`, 'gu'), NBSP + '»');

/**
 * A narrow no-break space before `;`, `!`, `?` and sequences of them after a word. They must be followed by a space or the
 * end, perhaps after closing marks, which excludes `/?a=b`, `!important`, `;)` and `&eacute;`.
 */
export const highPunctuation = substitute(
  /[;!?]/,
  new RegExp(
    `(?<=[${ENDING}])${SPACE}*(?:[!?]+(?![!?])(?=[\\p{Pe}\\p{Pf}"'.,…;:!?]*(?:\\s|$|[–—\\uFFFC]))|;(?<!&#?\\w+;)(?=[”;:!?]*(?:\\s|$|[–—\\uFFFC])))`,
    'gu',
  ),
  (match) => NNBSP + match[0].trimStart(),
);

/** A no-break space before a colon that ends a word, not in `12:30`, `key:value`, `a::b`, `:smile:` or ` :)`. */
export const colon = substitute(
  /:/,
  new RegExp(`(?<=[${ENDING}])(?:${SPACE}+:(?=\\s|$|\\uFFFC)|:(?<!:[a-z][\\w+-]*:)(?=\\s|$))`, 'gu'),
  NBSP + ':',
);
