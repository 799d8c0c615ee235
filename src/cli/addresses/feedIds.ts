import { pathKey } from '../../addresses/oldPaths.ts';
import { redirectFromLine, freeAddressTest, orderKeepingFeedId, redirectLine } from './redirectOrder.ts';
import type { ChangedFeedId } from '../../i18n/cli/addresses.ts';
import type { Snapshot, AddressedFile, RedirectTarget } from './replacements.ts';
import type { Comparison, MissingAddress } from './missingAddresses.ts';

/** A section, and its oldest address, which the feed ids of its articles began with. */
type RenamedSection = RedirectTarget & { was: string };

type ChangedArticle = { was: string; is: string; after: AddressedFile & { address: string } };

/**
 * Every article published then and now whose feed id has changed, with the line that restores it. An article whose
 * address is missing is left out: the line suggested for that restores both.
 */
export function changedFeedIds(comparison: Comparison, missing: readonly MissingAddress[]): ChangedFeedId[] {
  const { then, now, moves } = comparison;
  const isFree = freeAddressTest(now, moves);
  const redirected = new Set(
    moves.redirects.filter(({ implied }) => !implied).map(({ from }) => pathKey(from)),
  );
  const describeSection = (section: RenamedSection, articles: number) => {
    const { was, address } = section;
    const order = orderKeepingFeedId(was, section, unchanged, (old) => isFree(old, address));
    const is = firstOf(section);
    return suggestLines(
      { file: now.file, was, is, where: 'section', section: address, articles },
      section,
      order,
    );
  };
  const describeArticle = ({ was, is, after }: ChangedArticle) => {
    const order = orderKeepingFeedId(was, after, now.firstAddress, (old) => isFree(old, after.address));
    const [first] = order ?? [];
    const isElsewhere = first && redirected.has(pathKey(first)) && !after.redirectFrom.includes(first);
    const without = isElsewhere ? first : undefined;
    return suggestLines({ file: after.file, was, is, where: 'field', articles: 1, without }, after, order);
  };
  const changed = changedArticles(comparison, missing).map((one) => ({
    ...one,
    section: renamedSection(one.was, then, now),
  }));
  const bySection = Map.groupBy(changed, ({ section }) => section && `${section.was} ${section.address}`);
  return [...bySection.values()].flatMap((group) => {
    const { section } = group[0]!;
    return section ? describeSection(section, group.length) : group.flatMap(describeArticle);
  });
}

const unchanged = (path: string) => path;

/** The lines to write so that old addresses are listed in this order. */
function suggestLines(
  changed: ChangedFeedId,
  { address, redirectFrom }: RedirectTarget,
  order: readonly string[] | undefined,
): ChangedFeedId[] {
  if (!order) return [changed];
  if (order.length > 0) return [{ ...changed, line: redirectFromLine(order) }];
  return redirectFrom.map((old) => ({
    ...changed,
    where: 'redirects',
    line: redirectLine(old, address),
    without: old,
  }));
}

function changedArticles(
  { then, now, renamed }: Comparison,
  vanished: readonly MissingAddress[],
): ChangedArticle[] {
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

/** The section that an article was in at first, if the oldest address of that section has changed. */
function renamedSection(feedId: string, then: Snapshot, now: Snapshot): RenamedSection | undefined {
  const above = feedId.replace(/[^/]+\/?$/, '');
  const hasBeen = (name: string) => (section: RedirectTarget) =>
    section.address === name || section.redirectFrom.includes(name);
  const before = then.sections.find(hasBeen(above));
  const section = before && now.sections.find(hasBeen(before.address));
  if (!section || firstOf(section) === firstOf(before)) return undefined;
  return { ...section, was: firstOf(before) };
}

const firstOf = ({ address, redirectFrom }: RedirectTarget) => redirectFrom[0] ?? address;
