import type { CheckCommandWords } from '../../../i18n/cli/check.ts';
import type { FixedFile, FailedFix } from './fixPublication.ts';

/** The fixes, made or only possible, for people: new names, diffs, the number of files. */
export function fixesReport(fixed: readonly FixedFile[], dryRun: boolean, words: CheckCommandWords): string {
  if (fixed.length === 0) return words.nothingToFix;
  const parts = fixed.flatMap(({ from, to, patch }) => [
    ...(from === to ? [] : [words.renamed(from, to)]),
    ...(patch ? [patch.trimEnd()] : []),
  ]);
  return [...parts, (dryRun ? words.wouldFix : words.fixed)(fixed.length)].join('\n');
}

/** A fix that could not be written, for people. */
export const failedFixReport = ({ from, to, reason }: FailedFix, words: CheckCommandWords): string =>
  from === to ? words.unwritable(from, reason) : words.unrenamable(from, to, reason);
