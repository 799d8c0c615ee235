import { diffWordsWithSpace } from 'diff';
import type { Change } from '../../../i18n/cli/changeList.ts';
import { isMinor, lettersBetween, vocabularyOf, type WordChange } from './minor.ts';

/** A change, and where the words it left stand in the text before and in the text it left. */
type Span = Change & { from: number; start: number; end: number };

/** Letters that slips of the hand may have changed in one go; a text with more was written anew. */
const maxMinorLetters = 12;

/**
 * The words that changed between texts; other spaces and line ends are no change. Where branches meet, a change is what
 * is in none of them: what came from one was told when it was made there. Slips of the hand are left out if they are few.
 *
 * @param names what is a name in the text, besides words with a capital; slips of the hand are told where it is absent
 */
export function changesBetween(
  textsBefore: readonly string[],
  after: string,
  names?: readonly string[],
): Change[] {
  const [first = '', ...others] = textsBefore.map(withPlainSpaces);
  const now = withPlainSpaces(after);
  const theirs = others.map((before) => spansBetween(before, now));
  const spans = spansBetween(first, now)
    .filter((span) => theirs.every((spans) => spans.some((other) => overlap(span, other))))
    .filter((span) => span.before.trim() !== span.after.trim());
  const vocabulary = names && vocabularyOf([first, now], names);
  const minor = spans.filter((span) => vocabulary && isMinor(wordChangeOf(span, first, now), vocabulary));
  const letters = minor.reduce((sum, { before, after }) => sum + lettersBetween(before, after), 0);
  return spans
    .filter((span) => letters > maxMinorLetters || !minor.includes(span))
    .map(({ before, after }) => ({ before: onOneLine(before), after: onOneLine(after) }));
}

/** One space for many; an empty line stays one, for a sentence begins after it. */
const withPlainSpaces = (text: string) =>
  text.replace(/\s+/g, (space) => (/\n\s*\n/.test(space) ? '\n\n' : ' ')).trim();

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The words that a span touches, whole, with what stands between brackets and spaces around them. */
function wordChangeOf({ before, after, from, start, end }: Span, first: string, now: string): WordChange {
  const areWords = (before === '' || after === '') && /^\s|\s$/.test(before + after);
  const ahead = areWords ? 0 : /[^\s()[\]]*$/.exec(now.slice(0, start))![0].length;
  const behind = areWords ? 0 : /^[^\s()[\]]*/.exec(now.slice(end))![0].length;
  return {
    before: first.slice(from - ahead, from + before.length + behind),
    after: now.slice(start - ahead, end + behind),
    ahead: now.slice(0, start - ahead),
    behind: now.slice(end + behind),
  };
}

/** Whether two spans share a letter; words that were taken out have none, and are where they were. */
const overlap = (one: Span, other: Span) =>
  one.start === one.end || other.start === other.end
    ? one.start <= other.end && other.start <= one.end
    : one.start < other.end && other.start < one.end;

function spansBetween(before: string, after: string): Span[] {
  const spans: Span[] = [];
  let open: Span | undefined;
  let [from, at] = [0, 0];
  for (const { value, added, removed } of diffWordsWithSpace(before, after)) {
    if (!added && !removed) {
      // A space between two changed words joins them.
      if (open && value.trim() === '') {
        open.before += value;
        open.after += value;
      } else open = undefined;
    } else {
      if (!open) spans.push((open = { before: '', after: '', from, start: at, end: at }));
      open[removed ? 'before' : 'after'] += value;
    }
    if (!removed) at += value.length;
    if (!added) from += value.length;
    if (open && (added || removed)) open.end = at;
  }
  return spans;
}
