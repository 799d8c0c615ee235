import { pathKey } from '../../addresses/oldPaths.ts';
import type { PublishedAddress } from '../../addresses/publishedAddresses.ts';
import type { Moves } from '../../addresses/redirects.ts';
import { fromLine, isFreeIn, keptOrder, redirectLine } from './keptOrder.ts';
import { successorOf, themeAfter, type Side, type Subject } from './successors.ts';

/** An address that was published and leads nowhere now. */
export type Vanished = {
  address: string;
  kind: PublishedAddress['kind'];
  /** A fault where what was there is to be found elsewhere now; a notice where it was taken down. */
  severity: 'fault' | 'notice';
  /** The file to open, from the content folder. */
  file: string;
  /** What to write there, if it can be told. */
  line?: string | undefined;
  /** Where in the file: in the front matter, or under the section, under `redirects:` or under `gone:` of `site.yaml`. */
  where: 'field' | 'section' | 'redirects' | 'gone';
  /** The file of its article, if that is there still, but not published. */
  unpublished?: string | undefined;
  /** The section to write it under, by its address. */
  section?: string;
};

/** What was published then, what is now, and how files were renamed in between. */
export type Comparison = {
  then: Side;
  now: Side;
  moves: Moves;
  /** New names of files by old ones, as git tells. */
  renamed: ReadonlyMap<string, string>;
  /** Milliseconds since 1970. */
  clock: number;
};

/**
 * Every address published then that leads nowhere now, with the line that would mend it. Whatever was taken down is told
 * without being a fault, and so are lists that lost their articles by it. An article that has expired was promised for a
 * time only; neither it nor a list that held nothing else is missed, nor what is declared gone.
 */
export function vanishedAddresses(comparison: Comparison): Vanished[] {
  const { then, now, moves } = comparison;
  const live = new Set(now.addresses.map(({ path }) => pathKey(path)));
  const gone = new Set(moves.gone.map(pathKey));
  const redirected = new Set(moves.redirects.map(({ from }) => pathKey(from)));
  const sections = movedSections(comparison);
  const lists = [...moves.lists, ...sections];
  const isKept = (path: string) => {
    const key = pathKey(path);
    if (live.has(key) || gone.has(key) || redirected.has(key)) return true;
    return lists.some(
      ({ from, to }) => path.startsWith(from) && live.has(pathKey(to + path.slice(from.length))),
    );
  };
  const byFile = new Map(now.articles.map((article) => [article.file, article]));
  const excused = new Set(
    then.articles
      .filter(({ file, expires }) => {
        const present = byFile.get(comparison.renamed.get(file) ?? file);
        const isOver = expires !== undefined && Date.parse(expires) <= comparison.clock;
        return isOver || present?.status === 'expired';
      })
      .map(({ file }) => file),
  );
  const missed = then.addresses.filter(({ kind, path, articles }) => {
    if (kind === 'file' || isKept(path)) return false;
    const needed = articles.filter((file) => !excused.has(file) && !isDeclaredGone(file));
    return articles.length === 0 || needed.length > 0;
  });
  function isDeclaredGone(file: string): boolean {
    return then.addresses.some(
      ({ kind, path, file: of }) => kind === 'article' && of === file && gone.has(pathKey(path)),
    );
  }
  const lost = new Set(missed.map(({ path }) => path));
  return [
    ...sections.map(({ from, to }) => ({
      address: from,
      kind: 'section' as const,
      file: now.file,
      line: fromLine(namesOf(from, to, comparison)),
      where: 'section' as const,
      section: to,
      severity: 'fault' as const,
    })),
    // Whoever mends a list mends its feeds.
    ...missed.filter(({ of }) => !of || !lost.has(of)).map((address) => mend(address, comparison)),
  ].sort((a, b) => (a.address < b.address ? -1 : 1));
}

function mend(lost: PublishedAddress, comparison: Comparison): Vanished {
  const { kind, path: address, file } = lost;
  const { now } = comparison;
  const ofSite = { address, kind, file: now.file };
  const moved = { ...ofSite, severity: 'fault' as const, where: 'redirects' as const };
  const takenDown = { ...ofSite, severity: 'notice' as const, where: 'gone' as const, line: `- ${address}` };
  const line = (to: string) => redirectLine(address, to);
  if (kind === 'article' || kind === 'page' || kind === 'author') {
    const found = successorOf(kind, file, comparison);
    if (!found) return takenDown;
    if (found.status !== 'published')
      return kind === 'article' ? { ...takenDown, unpublished: found.file } : takenDown;
    const list = orderOf([...found.redirectFrom, address], file, found, comparison);
    // It is back where feeds know it from.
    if (list.length === 0) return { ...moved, line: line(found.address!) };
    return { ...moved, file: found.file, where: 'field', line: fromLine(list) };
  }
  if (kind === 'theme') {
    const to = themeAfter(lost, comparison);
    return to === undefined ? takenDown : { ...moved, line: line(to) };
  }
  // A section is taken out of site.yaml, never by taking down an article.
  return kind === 'section' ? moved : takenDown;
}

/** Old addresses of what a file became, in the order that keeps what feeds know it by, if one does. */
function orderOf(
  redirectFrom: readonly string[],
  file: string,
  { address }: Subject,
  { then, now, moves }: Comparison,
): readonly string[] {
  const was = then.articles.find((article) => article.file === file)?.feedId;
  if (was === undefined || address === undefined) return redirectFrom;
  // Seldom asked, and made of all addresses.
  const isFree = (old: string) => isFreeIn(now, moves)(old, address);
  return keptOrder(was, { address, redirectFrom }, now.firstAddress, isFree) ?? redirectFrom;
}

/** All names of a section that was renamed, the oldest first, for feeds know its articles by that. */
function namesOf(from: string, to: string, { then, now }: Comparison): string[] {
  const [before, after] = [
    then.sections.find(({ address }) => address === from),
    now.sections.find(({ address }) => address === to),
  ];
  return [...new Set([...(before?.redirectFrom ?? []), from, ...(after?.redirectFrom ?? [])])];
}

/** Sections whose articles are now, for the most part, in a section that was not there then. */
function movedSections({ then, now, moves }: Comparison): { from: string; to: string }[] {
  const pathsOf = ({ addresses }: Side) =>
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
      const counted = added
        .map((to) => ({
          to,
          count: slugs.filter((slug) => now.articles.some(({ address }) => address === to + slug)).length,
        }))
        .sort((a, b) => b.count - a.count)[0];
      return counted && counted.count > 0 && counted.count * 2 >= slugs.length
        ? [{ from, to: counted.to }]
        : [];
    });
}
