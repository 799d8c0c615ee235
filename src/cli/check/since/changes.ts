import { diffWordsWithSpace } from 'diff';
import type { Change } from '../../../i18n/cli/changeList.ts';
import { isMinor, lettersBetween, vocabularyOf, type WordChange } from './minor.ts';

/** A change with its offset in the text before, and its range in the text after. */
type Span = Change & { from: number; start: number; end: number };

/** The most letters that all typing errors of one edit may change; with more, the text has been rewritten. */
const maxMinorLetters = 12;

/**
 * The words that changed between texts; spaces and line ends do not count. In a merge, only what differs from all parents
 * is a change: the rest was reported with its own commit. Corrected typing errors are left out if they are few.
 *
 * @param names names in the text besides words with a capital; without it, corrected typing errors are reported too
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

/** Collapses white space; an empty line stays, because a sentence begins after it. */
const withPlainSpaces = (text: string) =>
  text.replace(/\s+/g, (space) => (/\n\s*\n/.test(space) ? '\n\n' : ' ')).trim();

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The whole words that a span touches, up to the next spaces or brackets. */
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

/** Whether two spans overlap; spans of removed words are empty, and overlap where they touch. */
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
