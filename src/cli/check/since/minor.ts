import { diffChars } from 'diff';
import { foldLetters } from '../../../addresses/slugs.ts';
import { negations, numbers, openers, opposites, times, units } from './factWords.ts';

/** Whole words of a text before and after a change, and the text on both sides of them. */
export type WordChange = { before: string; after: string; ahead: string; behind: string };

/** The words of a text that are names, and those that it has in small letters; both folded. */
export type Vocabulary = { names: ReadonlySet<string>; common: ReadonlySet<string> };

/** The most letters that one typing error may change. */
const maxLetters = 3;

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/**
 * The end of a sentence or the start of a line; an abbreviation such as « M. » matches too, which only finds fewer
 * names.
 */
const beginsSentence = /(?:^|[.!?…:]["»”’)\]]*|\n|(?:^|\s)[#>*+«“"–—-]+)\s*["«“(*_[]*$/u;

/**
 * The names in texts: words with a capital within a sentence, or those of the fields.
 *
 * @param namesInFields names of authors, themes
 */
export function vocabularyOf(texts: readonly string[], namesInFields: readonly string[]): Vocabulary {
  const names = new Set(namesInFields.flatMap(wordsOf).filter(isCapital).map(foldLetters));
  const common = new Set<string>();
  for (const text of texts)
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
      if (!isCapital(word)) common.add(foldLetters(word));
      else if (!beginsSentence.test(text.slice(Math.max(0, index - 20), index))) names.add(foldLetters(word));
    }
  return { names, common };
}

const isCapital = (word: string) => /\p{Lu}/u.test(word);

/**
 * Whether a change corrects a typing error, which needs no notice to readers: a few letters, and among the
 * words it touches no name, number, date, unit or negation, no quotation mark, question mark or address. For French
 * and English; false if in doubt.
 */
export function isMinor(change: WordChange, vocabulary: Vocabulary): boolean {
  const { before, after, ahead } = change;
  if (signsOf(before) !== signsOf(after)) return false;
  if ([before, after].some((side) => touchesFacts(side, ahead, vocabulary))) return false;
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.join('') === now.join('')) return true;
  if (old.length === 1 && now.length === 0) return isRepeated(old[0]!, change);
  return (
    old.length === now.length &&
    old.every((word, index) => isNear(word, now[index]!)) &&
    lettersBetween(old.join(' '), now.join(' ')) <= maxLetters
  );
}

/** The characters of a text other than letters, commas, full stops and the signs within words. */
const signsOf = (text: string) =>
  text.replace(/(?<=\p{L})['’](?=\p{L}|\s|$)|(?<=\p{L})-(?=\p{L})|[\p{L}\p{M}\s,.;:…]/gu, '');

function touchesFacts(side: string, ahead: string, { names, common }: Vocabulary): boolean {
  // Digits, addresses, code, markup; a full stop within a word is part of an address or of a number.
  if (/[\p{N}\p{Sc}%‰°/\\@#<>{}=|`~^]|\p{L}\.\p{L}/u.test(side)) return true;
  for (const { 0: word, index } of side.matchAll(/[\p{L}\p{M}]+/gu)) {
    const [plain, text] = [foldLetters(word), ahead + side.slice(0, index)];
    if ([negations, numbers, times, units].some((pattern) => pattern.test(plain))) return true;
    // The word after a number is what is counted.
    if (isNumber(/(\S+)\s+$/.exec(text.slice(-40))?.[1] ?? '')) return true;
    if (!isCapital(word)) continue;
    const isKnown = common.has(plain) || openers.test(plain);
    const isOpener = /^\p{Lu}[^\p{Lu}]*$/u.test(word) && beginsSentence.test(text.slice(-20));
    if (names.has(plain) || !isOpener || !isKnown) return true;
  }
  return false;
}

const isNumber = (word: string) =>
  /\p{N}/u.test(word) || numbers.test(foldLetters(wordsOf(word).at(-1) ?? ''));

/** Whether two words are so similar that one may be the other misspelt. */
function isNear(old: string, now: string): boolean {
  const [one, other] = [foldLetters(old), foldLetters(now)];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.endsWith(short) && opposites.test(long.slice(0, long.length - short.length))) return false;
  return short === long || lettersBetween(short, long) * 2 <= long.length;
}

/** How many letters were changed, added or removed. */
export function lettersBetween(old: string, now: string): number {
  let [removed, added] = [0, 0];
  for (const part of diffChars(old.normalize('NFC'), now.normalize('NFC'))) {
    if (part.removed) removed += part.value.length;
    if (part.added) added += part.value.length;
  }
  return Math.max(removed, added);
}

/** Whether a removed word is there once more beside its place. */
const isRepeated = (word: string, { ahead, behind }: WordChange) =>
  [/(?:^|\s)([\p{L}\p{M}]+)\s*$/u.exec(ahead)?.[1], /^\s*([\p{L}\p{M}]+)/u.exec(behind)?.[1]].some(
    (beside) => beside?.toLowerCase() === word.toLowerCase(),
  );
