import { NBSP } from './characters.ts';
import { substitute, type Edit, type Rule } from './edits.ts';
import { SPACE } from './frenchSpaces.ts';

// The second dash must be in the same sentence. The full stop of `M. Martin` does not end a sentence.
const SENTENCE_END = `(?<!(?:^|\\s)MM?)[.!?…]${SPACE}+\\p{Lu}`;
const ASIDE = new RegExp(
  `(?<=[^\\s–—]${SPACE})[–—](${SPACE}+)(?=[^\\s–—])((?:(?!${SENTENCE_END})[^–—\\u2028]){1,300}?)(${SPACE}+)[–—](?![–—\\p{L}\\p{N}])`,
  'gu',
);

/** No-break spaces on the inner sides of a pair of dashes – as here – written with spaces. */
export const asideDashes: Rule = (text) => {
  const edits: Edit[] = [];
  if (!/[–—]\s[^–—]*[–—]/.test(text)) return edits;
  for (const match of text.matchAll(ASIDE)) {
    const [, opening, words, closing] = match as unknown as [string, string, string, string];
    const first = match.index + 1;
    const second = first + opening.length + words.length;
    if (opening !== NBSP) edits.push({ at: first, drop: opening.length, put: NBSP, side: 'before' });
    if (closing !== NBSP) edits.push({ at: second, drop: closing.length, put: NBSP, side: 'after' });
  }
  return edits;
};

/** A no-break space after the dash that opens a line of dialogue. */
export const dialogueDash = substitute(
  /[–—]/,
  new RegExp(`(?<=^|\\u2028\\n?)([–—])${SPACE}+(?=[^\\s–—])`, 'gu'),
  (match) => match[1] + NBSP,
);
