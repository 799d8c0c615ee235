// Parts of the regular expressions of the French rules, which take the flag `u`.

/** A space that a rule may replace. Excludes U+2028, which stands for a line break. */
export const SPACE = '[ \\t\\r\\n\\u00A0\\u2002-\\u200A\\u202F]';

/** A letter, a combining accent, or the opaque character, which counts as a word. */
export const LETTER = '\\p{L}\\p{M}\\uFFFC';

/** Inside a character class: the last characters of words, numbers, parentheses and quotations. */
export const ENDING = '\\p{L}\\p{M}\\p{N}\\p{Pe}\\p{Pf}\\p{Sc}\\p{So}%‰.…+#"\'';
