import type { CheckCommandWords } from '../../../i18n/cli/check.ts';
import type { Mended, Unwritten } from './fixPublication.ts';

/** What was mended, or would be, for people: new names, differences, how many files. */
export function tellMended(mended: readonly Mended[], dryRun: boolean, words: CheckCommandWords): string {
  if (mended.length === 0) return words.nothingToFix;
  const parts = mended.flatMap(({ from, to, patch }) => [
    ...(from === to ? [] : [words.renamed(from, to)]),
    ...(patch ? [patch.trimEnd()] : []),
  ]);
  return [...parts, (dryRun ? words.wouldFix : words.fixed)(mended.length)].join('\n');
}

/** What was to be mended and the disk refused, for people. */
export const tellUnwritten = ({ from, to, reason }: Unwritten, words: CheckCommandWords): string =>
  from === to ? words.unwritable(from, reason) : words.unrenamable(from, to, reason);
