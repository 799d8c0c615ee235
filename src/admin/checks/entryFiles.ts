import type { CustomFieldControlProps } from '@sveltia/cms';
import type { CheckFacts } from './checkEntry.ts';
import type { Finding } from './finding.ts';
import type { PublicationFiles } from './otherFiles.ts';

type Entry = NonNullable<CustomFieldControlProps['entry']>;
type Fields = Record<string, unknown>;

/** What the interface knows of a collection that texts are checked of. */
export type CheckedCollection = {
  name: string;
  /** Of its files in the repository; empty for a single file. */
  folder: string;
  /** The path of a single file in the repository. */
  file?: string | undefined;
  hasBody: boolean;
  /** Writes the file of an entry. */
  toFile(fields: Fields): string;
  /** The label of a field by its path, such as `image.credit`. */
  labelOf(path: string): string;
};

/** An entry as the file that would be saved now. */
export type EntryFile = {
  text: string;
  /** From the publication's folder. */
  path: string;
  /** Pictures and other files that the interface knows of, also of versions that are not published. */
  known: readonly string[];
  isDraft: boolean;
  hasBody: boolean;
  labelOf(path: string): string;
};

/** The files of the repository, once they are read. */
export type Repository = { read(): Promise<PublicationFiles | undefined>; forget(): void };

/** The name that a new file is taken to have, which no other has. */
const newNames: Record<string, string> = {
  articles: '/2000/texte-sans-nom/index.md',
  authors: '/texte-sans-nom.yaml',
};

/** The address that stands for a picture which is not saved yet. */
const unsaved = './image.webp';

/** Checks entries of the interface; the rules are loaded when the first is checked. */
export function entryChecks(
  collections: readonly CheckedCollection[],
  facts: CheckFacts & { folder: string },
  repository: Repository,
) {
  const load = () => import('./checkEntry.ts');
  let rules: ReturnType<typeof load> | undefined;
  const withoutFolder = (path: string) =>
    path.startsWith(`${facts.folder}/`) ? path.slice(facts.folder.length + 1) : path;
  return {
    /** Reads the other files anew for the next check. */
    forget: () => repository.forget(),
    /**
     * The file of an entry, with another text if there is one; undefined if its collection is not known.
     *
     * @param body the text as editors see it, with names of files
     * @param newFiles the names of those that are not saved yet
     */
    fileOf(entry: Entry, body?: string, newFiles: Iterable<string> = []): EntryFile | undefined {
      const inRepository = String(entry.get('path') ?? '');
      const collection = collections.find(({ name, file }) =>
        file === undefined ? name === entry.get('collection') : file === inRepository,
      );
      if (!collection) return undefined;
      const { folder, file, hasBody } = collection;
      const data = (entry.get('data') as { toJS(): Fields }).toJS();
      const kind = folder.replace(/^.*\//, '');
      const below = inRepository.startsWith(`${folder}/`)
        ? inRepository.slice(folder.length)
        : (newNames[kind] ?? '/texte-sans-nom.md');
      const path = file === undefined ? kind + below : withoutFolder(file);
      const media = entry.get('mediaFiles') as unknown as { toJS(): { path: string }[] } | undefined;
      const written = collection.toFile(body === undefined ? data : { ...data, body });
      return {
        // Pictures that are not saved yet have other addresses there.
        text: written.replace(/\bblob:[^\s"')]+/g, unsaved),
        path,
        known: [
          ...[unsaved.slice(2), ...newFiles].map((name) => path.replace(/[^/]*$/, '') + name),
          ...(media?.toJS() ?? []).map((asset) => withoutFolder(asset.path)),
        ],
        isDraft: data['draft'] === true,
        hasBody,
        labelOf: (path) => collection.labelOf(path),
      };
    },
    async check({ text, path, known }: EntryFile): Promise<Finding[]> {
      try {
        rules ??= load();
        const [{ checkEntry, readOthers }, stored] = await Promise.all([rules, repository.read()]);
        if (!stored) return checkEntry(text, path, facts);
        await readOthers(stored, facts.folder);
        const files = new Map(stored);
        for (const name of known) if (!files.has(name)) files.set(name, undefined);
        files.set(path, text);
        return checkEntry(text, path, facts, { files, folder: facts.folder, clock: Date.now() });
      } catch {
        // Offline before the rules were loaded: a text must be saved all the same, and the build checks it again.
        rules = undefined;
        return [];
      }
    },
  };
}

export type EntryChecks = ReturnType<typeof entryChecks>;
