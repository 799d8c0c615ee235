import { pathKey } from '../../addresses/oldPaths.ts';
import type { PublishedAddress } from '../../addresses/publishedAddresses.ts';
import type { Moves } from '../../addresses/redirects.ts';
import { redirectFromLine, freeAddressTest, orderKeepingFeedId, redirectLine } from './redirectOrder.ts';
import {
  collectionAt,
  replacementOf,
  replacementTheme,
  type AddressedFile,
  type Snapshot,
} from './replacements.ts';

/** An address that was published and is answered by neither a page nor a redirect now. */
export type MissingAddress = {
  address: string;
  kind: PublishedAddress['kind'];
  /** A fault if its content has moved, a notice if it was taken down. */
  severity: 'fault' | 'notice';
  /** The file to open, from the content folder. */
  file: string;
  /** The line to write there; undefined if it cannot be determined. */
  line?: string | undefined;
  /** Where in the file: in the front matter, or under the section, under `redirects:` or under `gone:` of `site.yaml`. */
  where: 'field' | 'section' | 'redirects' | 'gone';
  /** The file of its article, if that still exists unpublished. */
  unpublished?: string | undefined;
  /** The address of the section to write the line under. */
  section?: string;
};

/** What was published then, what is now, and how files were renamed in between. */
export type Comparison = {
  then: Snapshot;
  now: Snapshot;
  moves: Moves;
  /** New names of files by old ones, as git detects them. */
  renamed: ReadonlyMap<string, string>;
  /** Milliseconds since 1970. */
  clock: number;
};

/**
 * Every address published then that is missing now, with the line that would repair it. What was taken down is a
 * notice, and so is a list that lost its articles with it. Expired articles, lists that held nothing else, and what is
 * declared gone are left out.
 */
export function missingAddresses(comparison: Comparison): MissingAddress[] {
  const { then, now, moves } = comparison;
  const live = new Set(now.addresses.map(({ path }) => pathKey(path)));
  const gone = new Set(moves.gone.map(pathKey));
  const redirected = new Set(moves.redirects.map(({ from }) => pathKey(from)));
  const sections = movedSections(comparison);
  const lists = [...moves.lists, ...sections];
  const isReachable = (path: string) => {
    const key = pathKey(path);
    if (live.has(key) || gone.has(key) || redirected.has(key)) return true;
    return lists.some(
      ({ from, to }) => path.startsWith(from) && live.has(pathKey(to + path.slice(from.length))),
    );
  };
  const byFile = new Map(now.articles.map((article) => [article.file, article]));
  const expired = new Set(
    then.articles
      .filter(({ file, expires }) => {
        const present = byFile.get(comparison.renamed.get(file) ?? file);
        const isOver = expires !== undefined && Date.parse(expires) <= comparison.clock;
        return isOver || present?.status === 'expired';
      })
      .map(({ file }) => file),
  );
  const missing = then.addresses.filter(({ kind, path, articles }) => {
    if (kind === 'file' || isReachable(path)) return false;
    const needed = articles.filter((file) => !expired.has(file) && !isDeclaredGone(file));
    return articles.length === 0 || needed.length > 0;
  });
  function isDeclaredGone(file: string): boolean {
    return then.addresses.some(
      ({ kind, path, file: of }) => kind === 'article' && of === file && gone.has(pathKey(path)),
    );
  }
  const lost = new Set(missing.map(({ path }) => path));
  return [
    ...sections.map(({ from, to }) => ({
      address: from,
      kind: 'section' as const,
      file: now.file,
      line: redirectFromLine(namesOf(from, to, comparison)),
      where: 'section' as const,
      section: to,
      severity: 'fault' as const,
    })),
    // A redirect of a list covers its feeds.
    ...missing
      .filter(({ of }) => !of || !lost.has(of))
      .map((address) => describeMissing(address, comparison)),
  ].sort((a, b) => (a.address < b.address ? -1 : 1));
}

function describeMissing(lost: PublishedAddress, comparison: Comparison): MissingAddress {
  const { kind, path: address, file } = lost;
  const { now } = comparison;
  const ofSite = { address, kind, file: now.file };
  const moved = { ...ofSite, severity: 'fault' as const, where: 'redirects' as const };
  const takenDown = { ...ofSite, severity: 'notice' as const, where: 'gone' as const, line: `- ${address}` };
  const line = (to: string) => redirectLine(address, to);
  const collection = collectionAt(kind);
  if (collection) {
    const found = replacementOf(collection, file, comparison);
    if (!found) return takenDown;
    if (found.status !== 'published')
      return kind === 'article' ? { ...takenDown, unpublished: found.file } : takenDown;
    const list = redirectOrder([...found.redirectFrom, address], file, found, comparison);
    // It is back at the address that is its feed id.
    if (list.length === 0) return { ...moved, line: line(found.address!) };
    return { ...moved, file: found.file, where: 'field', line: redirectFromLine(list) };
  }
  if (kind === 'theme') {
    const to = replacementTheme(lost, comparison);
    return to === undefined ? takenDown : { ...moved, line: line(to) };
  }
  // A section is taken out of site.yaml, never by taking down an article.
  return kind === 'section' ? moved : takenDown;
}

/** Old addresses of what a file became, in the order that keeps its feed id if there is one. */
function redirectOrder(
  redirectFrom: readonly string[],
  file: string,
  { address }: AddressedFile,
  { then, now, moves }: Comparison,
): readonly string[] {
  const was = then.articles.find((article) => article.file === file)?.feedId;
  if (was === undefined || address === undefined) return redirectFrom;
  // Built from all addresses, so only when needed.
  const isFree = (old: string) => freeAddressTest(now, moves)(old, address);
  return orderKeepingFeedId(was, { address, redirectFrom }, now.firstAddress, isFree) ?? redirectFrom;
}

/** All addresses of a renamed section, the oldest first, because the feed ids of its articles begin with that. */
function namesOf(from: string, to: string, { then, now }: Comparison): string[] {
  const [before, after] = [
    then.sections.find(({ address }) => address === from),
    now.sections.find(({ address }) => address === to),
  ];
  return [...new Set([...(before?.redirectFrom ?? []), from, ...(after?.redirectFrom ?? [])])];
}

/** Sections most of whose articles are now in a section that did not exist then; their sub-sections move with them. */
function movedSections(comparison: Comparison): { from: string; to: string }[] {
  const moved = renamedSections(comparison);
  const movesWith = ({ from, to }: { from: string; to: string }) =>
    [...moved, ...comparison.moves.lists].some(
      (above) =>
        above.from !== from && from.startsWith(above.from) && to === above.to + from.slice(above.from.length),
    );
  return moved.filter((one) => !movesWith(one));
}

function renamedSections({ then, now, moves }: Comparison): { from: string; to: string }[] {
  const pathsOf = ({ addresses }: Snapshot) =>
    addresses.filter(({ kind }) => kind === 'section').map(({ path }) => path);
  const [before, after] = [pathsOf(then), pathsOf(now)];
  const added = after.filter((path) => !before.includes(path));
  return before
    .filter((path) => !after.includes(path) && !moves.lists.some(({ from }) => from === path))
    .filter(
      (path) =>
        !moves.gone.some((gone) => gone === path) && !moves.redirects.some(({ from }) => from === path),
    )
    .flatMap((from) => {
      const slugs = then.articles.flatMap(({ address }) =>
        address?.startsWith(from) ? [address.slice(from.length)] : [],
      );
      const bestMatch = added
        .map((to) => ({
          to,
          count: slugs.filter((slug) => now.articles.some(({ address }) => address === to + slug)).length,
        }))
        .sort((a, b) => b.count - a.count)[0];
      return bestMatch && bestMatch.count > 0 && bestMatch.count * 2 >= slugs.length
        ? [{ from, to: bestMatch.to }]
        : [];
    });
}
