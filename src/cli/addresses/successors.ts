import { nearest } from '../../intake/nearest.ts';
import type { Status } from '../../intake/gate.ts';
import type { PublishedAddress } from '../../addresses/publishedAddresses.ts';

/** Where something is, and where it says it was. */
export type Addressed = { address: string; redirectFrom: readonly string[] };

/** A file that has an address of its own. */
export type Subject = {
  file: string;
  /** None where it is not published. */
  address?: string | undefined;
  status: Status;
  /** The last step of its address. */
  name: string;
  title: string;
  digest?: string | undefined;
  expires?: string | undefined;
  redirectFrom: readonly string[];
  /** The address that feeds know it by; none where they do not hold it. */
  feedId?: string | undefined;
};

/** A publication at one moment; files are named from the content folder. */
export type Side = {
  addresses: readonly PublishedAddress[];
  articles: readonly Subject[];
  pages: readonly Subject[];
  authors: readonly Subject[];
  sections: readonly Addressed[];
  /** `site.yaml`. */
  file: string;
  /** What feeds know an article by that was at this address before any other. */
  firstAddress: (address: string) => string;
};

const lists = { article: 'articles', page: 'pages', author: 'authors' } as const;

/** Two moments of a publication, and new names of files by old ones, as git tells. */
type Moments = { then: Side; now: Side; renamed: ReadonlyMap<string, string> };

/** What a file that had an address became: the same file, what git takes for it, or one of the same content or title. */
export function successorOf(
  kind: keyof typeof lists,
  file: string,
  { then, now, renamed }: Moments,
): Subject | undefined {
  const old = then[lists[kind]].find((subject) => subject.file === file);
  const present = now[lists[kind]];
  const by = (is: (subject: Subject) => boolean) => present.find(is);
  const same = by((subject) => subject.file === file) ?? by((subject) => subject.file === renamed.get(file));
  if (same || !old) return same;
  const before = new Set(then[lists[kind]].map((subject) => subject.file));
  const fresh = present.filter((subject) => !before.has(subject.file));
  return (
    fresh.find(({ digest }) => digest !== undefined && digest === old.digest) ??
    fresh.find(({ title }) => title === old.title)
  );
}

/**
 * The address of the theme that one became: of those that took over its articles, one of nearly the same name, or one
 * that took over most of several. A theme that its only article was given instead may be about anything.
 */
export function themeAfter({ path, articles }: PublishedAddress, moments: Moments): string | undefined {
  const { then, now } = moments;
  const before = new Map(then.addresses.map((address) => [address.path, new Set(address.articles)]));
  const present = articles.flatMap((old) => {
    const article = successorOf('article', old, moments);
    return article?.status === 'published' ? [{ old, file: article.file }] : [];
  });
  const heirs = now.addresses
    .filter(({ kind }) => kind === 'theme')
    .map((theme) => ({
      path: theme.path,
      isNear: isNear(path, theme.path),
      count: present.filter(
        ({ old, file }) => theme.articles.includes(file) && !before.get(theme.path)?.has(old),
      ).length,
    }))
    .filter(({ count, isNear }) => count > 0 && (isNear || (count > 1 && count * 2 >= present.length)));
  return heirs.sort((a, b) => Number(b.isNear) - Number(a.isNear) || b.count - a.count)[0]?.path;
}

/** Whether the last steps of two paths differ in spelling only, or one has a word more than the other. */
function isNear(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => path.split('/').at(-2) ?? '') as [string, string];
  const [words, others] = [a, b].map((name) => name.split('-')) as [string[], string[]];
  return (
    nearest(a, [b]) !== undefined ||
    words.every((word) => others.includes(word)) ||
    others.every((word) => words.includes(word))
  );
}
