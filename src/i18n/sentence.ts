/**
 * Template tags for sentences: the sentence's own words get their language's typography, values put in stay as they
 * are, for they are what an editor wrote or is to copy.
 */

/** French: no-break spaces before `: ; ! ?` and inside guillemets, curled apostrophes. */
export const fr = (words: TemplateStringsArray, ...values: unknown[]) =>
  woven(words, values, (text) =>
    text
      .replaceAll("'", '’')
      .replaceAll('« ', '«\u00a0')
      .replaceAll(' »', '\u00a0»')
      .replaceAll(' :', '\u00a0:')
      .replace(/ ([;!?])/g, '\u202f$1'),
  );

/** English: curled apostrophes. */
export const en = (words: TemplateStringsArray, ...values: unknown[]) =>
  woven(words, values, (text) => text.replaceAll("'", '’'));

function woven(words: TemplateStringsArray, values: unknown[], typeset: (text: string) => string): string {
  return words
    .map((text, index) => typeset(text) + (index < values.length ? String(values[index]) : ''))
    .join('');
}

/** An editor's words, cut when long and kept on one line. */
export function clipped(text: string, length = 80): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}

/** `a, b et c`, or none of the last word's joint: `joined(ids, 'ou')`. */
export function joined(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`;
}
