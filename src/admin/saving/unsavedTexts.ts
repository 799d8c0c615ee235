import type { KeptDraft } from './draftStores.ts';

/** A text that has been written but not saved: its title, when it was written last, and where it is opened. */
export type UnsavedText = { title: string; time: Date; address: string; draft: KeptDraft };

/** What is needed of a collection of the interface. */
export type DraftCollection = { name: string; folder: string };

/**
 * The texts that have not been saved, the last first; without the one that is open, which its editor sees.
 *
 * @param paths files of the repository
 * @param openAddress the address of the interface now, from `#` on
 */
export function unsavedTexts(
  drafts: readonly KeptDraft[],
  paths: readonly string[],
  collections: readonly DraftCollection[],
  openAddress: string,
): UnsavedText[] {
  return drafts
    .map((draft): UnsavedText => {
      const [values = {}] = Object.values(draft.currentValues);
      const title = [values['title'], values['name'], draft.slug].find(
        (value) => typeof value === 'string' && value,
      );
      const address = addressOf(draft, paths, collections);
      return { title: String(title ?? ''), time: new Date(draft.timestamp), address, draft };
    })
    .filter(({ address }) => !openAddress.startsWith(address))
    .toSorted((a, b) => b.time.getTime() - a.time.getTime());
}

/** The address of an entry is that of its file below the folder of its collection. */
function addressOf(
  { collectionName, slug }: KeptDraft,
  paths: readonly string[],
  collections: readonly DraftCollection[],
): string {
  const start = `#/collections/${collectionName}`;
  if (slug === '') return `${start}/new`;
  const folder = collections.find(({ name }) => name === collectionName)?.folder;
  const file = paths.find(
    (path) => folder && path.startsWith(`${folder}/`) && /([^/]+)(?:\/index)?\.\w+$/.exec(path)?.[1] === slug,
  );
  const below = file && folder ? file.slice(folder.length + 1).replace(/\.\w+$/, '') : slug;
  return `${start}/entries/${below}`;
}
