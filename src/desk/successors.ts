import { nearest } from '../intake/nearest.ts';
import type { Status } from '../intake/gate.ts';
import type { PublishedAddress } from '../editorial/publishedAddresses.ts';
import type { Addressed } from './keptOrder.ts';

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

/**
 * What a file that had an address most likely became: the same file, what git takes for it, one of the same content or
 * title, or one of nearly the same name that had no address then.
 */
export function successorOf(
  kind: keyof typeof lists,
  file: string,
  { then, now, renamed }: { then: Side; now: Side; renamed: ReadonlyMap<string, string> },
): Subject | undefined {
  const old = then[lists[kind]].find((subject) => subject.file === file);
  const present = now[lists[kind]];
  const by = (is: (subject: Subject) => boolean) => present.find(is);
  const same = by((subject) => subject.file === file) ?? by((subject) => subject.file === renamed.get(file));
  if (same || !old) return same;
  const before = new Set(then[lists[kind]].map((subject) => subject.file));
  const fresh = present.filter((subject) => !before.has(subject.file));
  const name = nearest(
    old.name,
    fresh.map((subject) => subject.name),
  );
  return (
    fresh.find(({ digest }) => digest !== undefined && digest === old.digest) ??
    fresh.find(({ title }) => title === old.title) ??
    fresh.find((subject) => subject.name === name)
  );
}
