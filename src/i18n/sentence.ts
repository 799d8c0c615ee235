/**
 * Template tags for sentences: the sentence's own words get their language's typography, interpolated values stay as they
 * are, because an editor wrote them or is to copy them.
 */

/** French: no-break spaces before `: ; ! ?` and inside guillemets, curled apostrophes. */
export const fr = (words: TemplateStringsArray, ...values: unknown[]) =>
  interpolate(words, values, (text) =>
    text
      .replaceAll("'", '’')
      .replaceAll('« ', '«\u00a0')
      .replaceAll(' »', '\u00a0»')
      .replaceAll(' :', '\u00a0:')
      .replace(/ ([;!?])/g, '\u202f$1'),
  );

/** English: curled apostrophes. */
export const en = (words: TemplateStringsArray, ...values: unknown[]) =>
  interpolate(words, values, (text) => text.replaceAll("'", '’'));

function interpolate(
  words: TemplateStringsArray,
  values: unknown[],
  typeset: (text: string) => string,
): string {
  return words
    .map((text, index) => typeset(text) + (index < values.length ? String(values[index]) : ''))
    .join('');
}

/** An editor's words on one line, truncated if long. */
export function truncate(text: string, length = 80): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}

/** Joins words with a conjunction before the last: `a, b et c`. */
export function joinWords(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`;
}
