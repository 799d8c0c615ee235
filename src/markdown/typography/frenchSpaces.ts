// Parts of the regular expressions of the French rules, which take the flag `u`.

/** A space that a rule may replace: not U+2028, which stands for a line break that stays. */
export const SPACE = '[ \\t\\r\\n\\u00A0\\u2002-\\u200A\\u202F]';

/** A letter, with the marks of decomposed accents, or something opaque that takes a word's place. */
export const LETTER = '\\p{L}\\p{M}\\uFFFC';

/** Inside a class: what a word, a number, an aside or a quotation can end with. */
export const ENDING = '\\p{L}\\p{M}\\p{N}\\p{Pe}\\p{Pf}\\p{Sc}\\p{So}%‰.…+#"\'';
