import type { Spot } from '../../../intake/faults.ts';
import { hideAddresses } from '../../../markdown/typography/hideAddresses.ts';
import { textRangesOf } from '../textRanges.ts';
import type { ParsedText } from '../parseText.ts';

/** A word and where it comes first in its file. */
export type FoundWord = Spot & { word: string; field?: string | undefined };

/** Letters with the hyphens and apostrophes inside; a number or a sign beside it makes it no word. */
const word =
  /(?<![\p{L}\p{M}\p{N}_@#./\\’'-])\p{L}[\p{L}\p{M}]*(?:[’'-][\p{L}\p{M}]+)*(?![\p{L}\p{N}_@/\\]|[.-][\p{L}\p{N}])/gu;

/** An article or a pronoun without its vowel, as French and Italian have them: the word is what follows. */
const elided = /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)’/;

/**
 * The words of a text that a dictionary may be asked about, each once. Names would drown everything else: a word with
 * a capital is left out, at the beginning of a sentence too, and so is a single letter.
 */
export function wordsIn(text: ParsedText): FoundWord[] {
  const found = new Map<string, FoundWord>();
  for (const { text: passage, spotAt, field } of textRangesOf(text)) {
    for (const { 0: written, index } of hideAddresses(passage).matchAll(word)) {
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
