import type { CustomFieldControlProps } from '@sveltia/cms';
import type { CheckFacts } from './checkEntry.ts';
import type { Finding } from './finding.ts';

type Entry = NonNullable<CustomFieldControlProps['entry']>;
type Fields = Record<string, unknown>;

/** What the interface knows of a collection that texts are checked of. */
export type CheckedCollection = {
  name: string;
  folder: string;
  /** Writes the file of an entry. */
  toFile(fields: Fields): string;
  /** The label of a field by its path, such as `image.credit`. */
  labelOf(path: string): string;
};

/** An entry as the file that would be saved now. */
export type EntryFile = { text: string; path: string; isDraft: boolean; labelOf(path: string): string };

/** Checks entries of the interface; the rules are loaded when the first is checked. */
export function entryChecks(collections: readonly CheckedCollection[], facts: CheckFacts) {
  const load = () => import('./checkEntry.ts');
  let rules: ReturnType<typeof load> | undefined;
  return {
    /**
     * The file of an entry with another text; undefined if its collection is not known.
     *
     * @param body the text as editors see it, with names of files
     */
    fileOf(entry: Entry, body: string): EntryFile | undefined {
      const collection = collections.find(({ name }) => name === entry.get('collection'));
      if (!collection) return undefined;
      const data = (entry.get('data') as { toJS(): Fields }).toJS();
      const kind = collection.folder.replace(/^.*\//, '');
      const known = String(entry.get('path') ?? '');
      const below = known.startsWith(`${collection.folder}/`)
        ? known.slice(collection.folder.length)
        : '/2000/x/index.md';
      return {
        // Pictures that are not saved yet have other addresses there.
        text: collection.toFile({ ...data, body }).replace(/\bblob:[^\s"')]+/g, './image.webp'),
        path: kind + below,
        isDraft: data['draft'] === true,
        labelOf: (path) => collection.labelOf(path),
      };
    },
    async check({ text, path }: EntryFile): Promise<Finding[]> {
      try {
        rules ??= load();
        return (await rules).checkEntry(text, path, facts);
      } catch {
        // Offline before the rules were loaded: a text must be saved all the same, and the build checks it again.
        rules = undefined;
        return [];
      }
    },
  };
}

export type EntryChecks = ReturnType<typeof entryChecks>;
