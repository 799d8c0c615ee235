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
  /** Where it is now; another path if it is to be renamed. */
  savedPath: string;
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
     * @param inserted names of files in it that are not saved yet
     * @param slug the name that its file is to have; that which it has if empty
     */
    fileOf(
      entry: Entry,
      body?: string,
      { inserted = [], slug = '' }: { inserted?: Iterable<string>; slug?: string | undefined } = {},
    ): EntryFile | undefined {
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
      const savedPath = file === undefined ? kind + below : withoutFolder(file);
      const path = inRepository === '' || slug === '' ? savedPath : withSlug(savedPath, slug);
      const media = entry.get('mediaFiles') as unknown as { toJS(): { path: string }[] } | undefined;
      const written = collection.toFile(body === undefined ? data : { ...data, body });
      return {
        // Pictures that are not saved yet have other addresses there.
        text: written.replace(/\bblob:[^\s"')]+/g, unsaved),
        path,
        savedPath,
        known: [
          ...[unsaved.slice(2), ...inserted].map((name) => path.replace(/[^/]*$/, '') + name),
          ...(media?.toJS() ?? []).map((asset) => withoutFolder(asset.path)),
        ],
        isDraft: data['draft'] === true,
        hasBody,
        labelOf: (path) => collection.labelOf(path),
      };
    },
    async check({ text, path, savedPath, known }: EntryFile): Promise<Finding[]> {
      try {
        rules ??= load();
        const [{ checkEntry, readOthers }, stored] = await Promise.all([rules, repository.read()]);
        if (!stored) return checkEntry(text, path, facts);
        await readOthers(stored, facts.folder);
        const files = path === savedPath ? new Map(stored) : moved(stored, savedPath, path);
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

/** The path of a text with another name: that of its folder, or of its file. */
export const withSlug = (path: string, slug: string): string =>
  /^articles\/.+\/index\.mdx?$/.test(path)
    ? path.replace(/[^/]+(\/index\.mdx?)$/, `${slug}$1`)
    : path.replace(/[^/]+(\.\w+)$/, `${slug}$1`);

/** The files of a publication as they are once one has been renamed, with what is in a folder of its own. */
function moved(files: PublicationFiles, from: string, to: string): Map<string, string | undefined> {
  const [oldFolder, newFolder] = [from, to].map((path) => path.replace(/index\.mdx?$/, ''));
  return new Map(
    [...files].map(([path, text]) => [
      path === from
        ? to
        : oldFolder !== from && path.startsWith(oldFolder!)
          ? newFolder + path.slice(oldFolder!.length)
          : path,
      text,
    ]),
  );
}

export type EntryChecks = ReturnType<typeof entryChecks>;
