import { pathKey } from '../../addresses/oldPaths.ts';
import { fromLine, isFreeIn, keptOrder, redirectLine } from './keptOrder.ts';
import type { Side, Subject, Addressed } from './successors.ts';
import type { Comparison, Vanished } from './missingAddresses.ts';

/** An article, or those of a section, that feeds would take for new, for they know it by another address. */
export type ChangedId = {
  /** The file to open, from the content folder. */
  file: string;
  /** The address feeds know it by. */
  was: string;
  /** The one they would know it by. */
  is: string;
  /** Where in the file: in the front matter, under the section or under `redirects:` of `site.yaml`. */
  where: 'field' | 'section' | 'redirects';
  /** What to write there, if anything helps. */
  line?: string | undefined;
  /** What to take away for that: out of its `redirectFrom`, or, where the line is one, out of `redirects:`. */
  without?: string | undefined;
  /** The section, by its address, if it is about one. */
  section?: string | undefined;
  /** How many articles it is about. */
  articles: number;
};

/** A section, and the first address that its articles are known by. */
type Misnamed = Addressed & { was: string };

type Changed = { was: string; is: string; after: Subject & { address: string } };

/**
 * Every article published then and now that feeds would know by another address, with the line that keeps the first.
 * Where its address has vanished nothing is told: the line that mends that keeps both.
 */
export function changedFeedIds(comparison: Comparison, vanished: readonly Vanished[]): ChangedId[] {
  const { then, now, moves } = comparison;
  const isFree = isFreeIn(now, moves);
  const said = new Set(moves.redirects.filter(({ implied }) => !implied).map(({ from }) => pathKey(from)));
  const keepSection = (section: Misnamed, articles: number) => {
    const { was, address } = section;
    const order = keptOrder(was, section, itself, (old) => isFree(old, address));
    const is = firstOf(section);
    return keep({ file: now.file, was, is, where: 'section', section: address, articles }, section, order);
  };
  const keepArticle = ({ was, is, after }: Changed) => {
    const order = keptOrder(was, after, now.firstAddress, (old) => isFree(old, after.address));
    const [first] = order ?? [];
    const isElsewhere = first && said.has(pathKey(first)) && !after.redirectFrom.includes(first);
    const without = isElsewhere ? first : undefined;
    return keep({ file: after.file, was, is, where: 'field', articles: 1, without }, after, order);
  };
  const changed = changedSince(comparison, vanished).map((one) => ({
    ...one,
    section: misnamedSection(one.was, then, now),
  }));
  const bySection = Map.groupBy(changed, ({ section }) => section && `${section.was} ${section.address}`);
  return [...bySection.values()].flatMap((group) => {
    const { section } = group[0]!;
    return section ? keepSection(section, group.length) : group.flatMap(keepArticle);
  });
}

const itself = (path: string) => path;

/** What to write so that old addresses stand in this order. */
function keep(
  told: ChangedId,
  { address, redirectFrom }: Addressed,
  order: readonly string[] | undefined,
): ChangedId[] {
  if (!order) return [told];
  if (order.length > 0) return [{ ...told, line: fromLine(order) }];
  return redirectFrom.map((old) => ({
    ...told,
    where: 'redirects',
    line: redirectLine(old, address),
    without: old,
  }));
}

function changedSince({ then, now, renamed }: Comparison, vanished: readonly Vanished[]): Changed[] {
  const byFile = new Map(now.articles.map((article) => [article.file, article]));
  const lost = new Set(vanished.map(({ address }) => address));
  const lostSections = vanished.filter(({ where }) => where === 'section').map(({ address }) => address);
  return then.articles.flatMap(({ file, address, feedId: was }) => {
    const after = byFile.get(renamed.get(file) ?? file);
    const is = after?.feedId;
    if (!address || !after?.address || !was || !is || was === is) return [];
    if (lost.has(address) || lostSections.some((section) => address.startsWith(section))) return [];
    return [{ was, is, after: { ...after, address: after.address } }];
  });
}

/** The section that an article was in at first, if that one's own first address is no longer what it was. */
function misnamedSection(feedId: string, then: Side, now: Side): Misnamed | undefined {
  const above = feedId.replace(/[^/]+\/?$/, '');
  const hasBeen = (name: string) => (section: Addressed) =>
    section.address === name || section.redirectFrom.includes(name);
  const before = then.sections.find(hasBeen(above));
  const section = before && now.sections.find(hasBeen(before.address));
  if (!section || firstOf(section) === firstOf(before)) return undefined;
  return { ...section, was: firstOf(before) };
}

const firstOf = ({ address, redirectFrom }: Addressed) => redirectFrom[0] ?? address;
