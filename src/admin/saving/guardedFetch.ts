import type { SavingWords } from '../../i18n/savingWords.ts';
import { holdCommits } from './holdCommits.ts';
import type { SavedVersions } from './savedVersions.ts';
import { openTextClock, steadyHead } from './steadyHead.ts';

/** The interface asks for changes again no sooner than this, in milliseconds. */
const checkGap = 11_000;

export type GuardOptions = {
  versions: SavedVersions;
  words: SavingWords;
  /** The label of a field of a file. */
  labelOf: (path: string, field: string) => string;
  /** Whether texts are saved to the branch that the site is built from, and not for review. */
  savesAtOnce: boolean;
};

/** `fetch` with nobody's words lost: saves are compared with what is at the host, and put together with it. */
export function guardedFetch(
  fetchNow: typeof fetch,
  { versions, words, labelOf, savesAtOnce }: GuardOptions,
): typeof fetch {
  const steady = savesAtOnce ? steadyHead(fetchNow, openTextClock()) : fetchNow;
  return holdCommits(steady, {
    versions,
    words,
    async resolve(collision) {
      const { askForMerge } = await import('./mergeDialog.ts');
      return askForMerge(collision, words, (field) => labelOf(collision.path, field));
    },
    // The interface asks for changes when its window is focused.
    onMerged: () => void setTimeout(() => window.dispatchEvent(new Event('focus')), checkGap),
  });
}
