import { folderCollections, type FolderCollection } from '../../intake/collections.ts';
import { nearest } from '../../intake/nearest.ts';
import type { Status } from '../../intake/gate.ts';
import type { PublishedAddress } from '../../addresses/publishedAddresses.ts';

/** The address of something, and its former addresses as `redirectFrom` lists them. */
export type RedirectTarget = { address: string; redirectFrom: readonly string[] };

/** A file that has an address of its own. */
export type AddressedFile = {
  file: string;
  /** Undefined if it is not published. */
  address?: string | undefined;
  status: Status;
  /** The last segment of its address. */
  name: string;
  title: string;
  digest?: string | undefined;
  expires?: string | undefined;
  redirectFrom: readonly string[];
  /** Of a reply: the last segment of the address of the article that it answers. */
  replyTo?: string | undefined;
  readerLetter?: boolean;
  /** The address that is its id in feeds; undefined if they leave it out. */
  feedId?: string | undefined;
};

/** A publication at one moment; file names are relative to the content folder. */
export type Snapshot = Record<FolderCollection, readonly AddressedFile[]> & {
  addresses: readonly PublishedAddress[];
  sections: readonly RedirectTarget[];
  /** `site.yaml`. */
  file: string;
  /** The feed id of an article whose oldest address is this. */
  firstAddress: (address: string) => string;
};

/** The kind of address that the files of a collection have. */
const addressKinds: Record<FolderCollection, PublishedAddress['kind']> = {
  articles: 'article',
  pages: 'page',
  letters: 'letter',
  authors: 'author',
  dossiers: 'dossier',
};

/** The collection whose files have addresses of a kind; undefined for those of lists. */
export const collectionAt = (kind: PublishedAddress['kind']): FolderCollection | undefined =>
  folderCollections.find((name) => addressKinds[name] === kind);

/** A publication at two moments, and new names of files by old ones, as git detects them. */
type SnapshotPair = { then: Snapshot; now: Snapshot; renamed: ReadonlyMap<string, string> };

/** What a file became: the same file, the one git detects as renamed, or a new one of the same content or title. */
export function replacementOf(
  collection: FolderCollection,
  file: string,
  { then, now, renamed }: SnapshotPair,
): AddressedFile | undefined {
  const old = then[collection].find((subject) => subject.file === file);
  const present = now[collection];
  const presentFile = (is: (subject: AddressedFile) => boolean) => present.find(is);
  const same =
    presentFile((subject) => subject.file === file) ??
    presentFile((subject) => subject.file === renamed.get(file));
  if (same || !old) return same;
  const before = new Set(then[collection].map((subject) => subject.file));
  const added = present.filter((subject) => !before.has(subject.file));
  return (
    added.find(({ digest }) => digest !== undefined && digest === old.digest) ??
    added.find(({ title }) => title === old.title)
  );
}

/**
 * The address of the theme that replaces another: of those that took over its articles, one with nearly the same name,
 * or one that took over most of several. A theme that took over a single article may be about anything.
 */
export function replacementTheme(
  { path, articles }: PublishedAddress,
  moments: SnapshotPair,
): string | undefined {
  const { then, now } = moments;
  const before = new Map(then.addresses.map((address) => [address.path, new Set(address.articles)]));
  const present = articles.flatMap((old) => {
    const article = replacementOf('articles', old, moments);
    return article?.status === 'published' ? [{ old, file: article.file }] : [];
  });
  const candidates = now.addresses
    .filter(({ kind }) => kind === 'theme')
    .map((theme) => ({
      path: theme.path,
      isNear: isNear(path, theme.path),
      count: present.filter(
        ({ old, file }) => theme.articles.includes(file) && !before.get(theme.path)?.has(old),
      ).length,
    }))
    .filter(({ count, isNear }) => count > 0 && (isNear || (count > 1 && count * 2 >= present.length)));
  return candidates.sort((a, b) => Number(b.isNear) - Number(a.isNear) || b.count - a.count)[0]?.path;
}

/** Whether the last segments of two paths differ in spelling only, or one has all words of the other. */
function isNear(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => path.split('/').at(-2) ?? '') as [string, string];
  const [words, others] = [a, b].map((name) => name.split('-')) as [string[], string[]];
  return (
    nearest(a, [b]) !== undefined ||
    words.every((word) => others.includes(word)) ||
    others.every((word) => words.includes(word))
  );
}
