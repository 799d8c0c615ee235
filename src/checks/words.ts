import type { Spot } from '../intake/faults.ts';
import { hideAddresses } from '../markdown/typography/hideAddresses.ts';
import { textRangesOf } from './textRanges.ts';
import type { ParsedText } from './parseText.ts';

/** A word and its first spot in a file. */
export type FoundWord = Spot & { word: string; field?: string | undefined };

/** Letters with hyphens and apostrophes inside; next to a number or a sign they are no word. */
const word =
  /(?<![\p{L}\p{M}\p{N}_@#./\\’'-])\p{L}[\p{L}\p{M}]*(?:[’'-][\p{L}\p{M}]+)*(?![\p{L}\p{N}_@/\\]|[.-][\p{L}\p{N}])/gu;

/** An elided article or pronoun, as in French and Italian; the word follows it. */
const elided = /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)’/;

/**
 * The words of a text to look up in a dictionary, each once. Names would be most of the results, so a word with
 * a capital is left out, even at the beginning of a sentence, and so is a single letter.
 */
export function wordsIn(text: ParsedText): FoundWord[] {
  const found = new Map<string, FoundWord>();
  for (const { text: prose, spotAt, field } of textRangesOf(text)) {
    for (const { 0: written, index } of hideAddresses(prose).matchAll(word)) {
      const whole = written.replaceAll("'", '’').normalize('NFC');
      const plain = whole === 'aujourd’hui' ? whole : whole.replace(elided, '');
      if (plain.length < 2 || plain !== plain.toLowerCase() || found.has(plain)) continue;
      found.set(plain, {
        word: plain,
        ...spotAt(index + whole.length - plain.length),
        ...(field !== undefined && { field }),
      });
    }
  }
  return [...found.values()];
}
