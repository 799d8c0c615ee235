import { diffChars } from 'diff';
import { foldLetters } from '../../../addresses/slugs.ts';
import { negations, numbers, openers, opposites, times, units } from './factWords.ts';

/** Whole words of a text before and after a change, and the text on both sides of them. */
export type WordChange = { before: string; after: string; ahead: string; behind: string };

/** What is known of a text: words that are names in it, and words that it has in small letters; both folded. */
export type Vocabulary = { names: ReadonlySet<string>; common: ReadonlySet<string> };

/** More letters than these are no slip of the hand. */
const maxLetters = 3;

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/** What ends a sentence, or stands where one begins; a title such as « M. » does too, which only makes more names. */
const beginsSentence = /(?:^|[.!?…:]["»”’)\]]*|\n|(?:^|\s)[#>*+«“"–—-]+)\s*["«“(*_[]*$/u;

/**
 * Words of texts that are names: with a capital within a sentence, or given as such.
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
 * Whether a change is a slip of the hand put right, of which readers need not be told: a few letters, and among the
 * words it touches no name, number, date, unit or negation, no quotation mark, question mark or address. Made for French
 * and English; in doubt it says no.
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

/** What of a text is no letter, but for commas, full stops and the signs within words. */
const signsOf = (text: string) =>
  text.replace(/(?<=\p{L})['’](?=\p{L}|\s|$)|(?<=\p{L})-(?=\p{L})|[\p{L}\p{M}\s,.;:…]/gu, '');

function touchesFacts(side: string, ahead: string, { names, common }: Vocabulary): boolean {
  // Digits, addresses, code, markup; a full stop within a word is part of an address or of a number.
  if (/[\p{N}\p{Sc}%‰°/\\@#<>{}=|`~^]|\p{L}\.\p{L}/u.test(side)) return true;
  for (const { 0: word, index } of side.matchAll(/[\p{L}\p{M}]+/gu)) {
    const [plain, text] = [foldLetters(word), ahead + side.slice(0, index)];
    if ([negations, numbers, times, units].some((pattern) => pattern.test(plain))) return true;
    // Whatever follows a number is what is counted.
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

/** Whether two words are so alike that one may be the other misspelt. */
function isNear(old: string, now: string): boolean {
  const [one, other] = [foldLetters(old), foldLetters(now)];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.endsWith(short) && opposites.test(long.slice(0, long.length - short.length))) return false;
  return short === long || lettersBetween(short, long) * 2 <= long.length;
}

/** How many letters were changed, added or taken away. */
export function lettersBetween(old: string, now: string): number {
  let [removed, added] = [0, 0];
  for (const part of diffChars(old.normalize('NFC'), now.normalize('NFC'))) {
    if (part.removed) removed += part.value.length;
    if (part.added) added += part.value.length;
  }
  return Math.max(removed, added);
}

/** Whether a word that was taken out stands beside its place once more. */
const isRepeated = (word: string, { ahead, behind }: WordChange) =>
  [/(?:^|\s)([\p{L}\p{M}]+)\s*$/u.exec(ahead)?.[1], /^\s*([\p{L}\p{M}]+)/u.exec(behind)?.[1]].some(
    (beside) => beside?.toLowerCase() === word.toLowerCase(),
  );
