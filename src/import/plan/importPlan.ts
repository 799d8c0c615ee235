import { pathKey } from '../../addresses/oldPaths.ts';
import { addressesOf, isReservedKey, reservedSteps, type Addresses } from '../../addresses/siteAddresses.ts';
import type { Language } from '../../addresses/pathWords.ts';
import { isSlug, slugOf } from '../../addresses/slugs.ts';
import { freeSlug, slugFor, validSlug } from '../../intake/files/newSlugs.ts';
import type { LeftOutReason } from '../../i18n/cli/importReport.ts';
import { unknownSite, type OldArchive, type OldItem } from '../oldSite.ts';
import { localTime } from './localTime.ts';
import { oldAddressesOf, type OldAddresses } from './oldAddresses.ts';
import type { Place } from './sectionMap.ts';

/** What becomes of an item. */
export type Decision =
  | {
      becomes: 'article' | 'page';
      slug: string;
      /** Its file, from the content folder. */
      path: string;
      /** Where its pictures and files stand. */
      folder: string;
      /** The id of its section; empty for a page. */
      category: string;
      /** Its address below the new home page: `/politique/mine/`. */
      address: string;
      /** `2023-11-02 14:30`, by the clock of the newsroom. */
      date: string;
      isOnline: boolean;
    }
  | { becomes: 'file' }
  | { becomes: 'nothing'; reason: LeftOutReason };

export type TextDecision = Extract<Decision, { slug: string }>;

export type Section = { id: string; name: string; description: string; parent?: string | undefined };

/** Where everything of an old site goes. */
export type ImportPlan = {
  language: Language;
  sections: Section[];
  addresses: Addresses;
  old: OldAddresses;
  /** Whether the new site has a page of its own at a path. */
  isReserved: (path: string) => boolean;
  /** By the item's id. */
  decisions: ReadonlyMap<string, Decision>;
  /** The item that stood at an address of the old site. */
  itemAt: (url: string) => OldItem | undefined;
  decisionOf: (item: OldItem) => Decision;
};

/**
 * Decides where every item goes, without reading a body.
 *
 * @param defaultSection of articles whose categories are none
 * @param clock the day of drafts that have none, in milliseconds since 1970
 */
export function planImport(
  { site, items }: OldArchive,
  {
    places,
    defaultSection,
    language,
    clock,
  }: { places: ReadonlyMap<string, Place>; defaultSection: Section; language: Language; clock: number },
): ImportPlan {
  const each = [...places.values()].flatMap((place): Section[] =>
    place.as === 'section'
      ? [{ id: place.id, name: place.name, description: place.description, parent: place.parent }]
      : [],
  );
  // Editors bring categories together by giving them one id; the first says what the section is called.
  const placed = [...Map.groupBy(each, ({ id }) => id).values()].map(([first]) => first!);
  const needsDefault = items.some((item) => item.kind === 'article' && !sectionOf(item, places));
  const isThere = placed.some(({ id }) => id === defaultSection.id);
  const sections = (needsDefault && !isThere) || placed.length === 0 ? [...placed, defaultSection] : placed;
  const addresses = addressesOf('https://site.invalid', language, sections);
  const reserved = new Set(reservedSteps(language));
  const ids = new Set(sections.map(({ id }) => id));
  const taken = { article: new Set(ids), page: new Set(ids) };
  const old = oldAddressesOf(site.url || unknownSite);

  const decide = (item: OldItem): Decision => {
    if (item.kind === 'file') return { becomes: 'file' };
    if (item.kind === 'other') return { becomes: 'nothing', reason: 'no-text' };
    if (item.status === 'closed' || item.status === 'discarded')
      return { becomes: 'nothing', reason: item.status };
    if (item.kind === 'page' && item.status !== 'published')
      return { becomes: 'nothing', reason: 'page-not-online' };
    const slug = newSlug(item, taken[item.kind], reserved);
    taken[item.kind].add(slug);
    const date = localTime(item, site.timeZone) ?? localTime({ date: clock }, site.timeZone)!;
    const isOnline = item.status === 'published' && !(item.expires !== undefined && item.expires <= clock);
    if (item.kind === 'page') {
      const [path, folder] = [`pages/${slug}.md`, `pages/${slug}`];
      return {
        becomes: 'page',
        slug,
        path,
        folder,
        category: '',
        address: addresses.page(slug),
        date,
        isOnline,
      };
    }
    const category = sectionOf(item, places) ?? defaultSection.id;
    const folder = `articles/${date.slice(0, 4)}/${slug}`;
    const address = addresses.article({ category, slug });
    return {
      becomes: 'article',
      slug,
      path: `${folder}/index.md`,
      folder,
      category,
      address,
      date,
      isOnline,
    };
  };
  // A page whose address can stay has its slug before others that would like the same.
  const stays = ({ kind, url, slug }: OldItem) =>
    kind === 'page' && isSamePath(old.pathOf(url) ?? '/', addresses.page(slug));
  const ordered = [...items.filter(stays), ...items.filter((item) => !stays(item))];
  const decisions = new Map(ordered.map((item) => [item.id, decide(item)]));
  const live = new Set(
    [...decisions.values()].flatMap((one) => ('address' in one ? [pathKey(one.address)] : [])),
  );
  const byKey = new Map<string, OldItem>();
  const add = (url: string | undefined, item: OldItem) => {
    const key = url === undefined || url === '' ? undefined : old.keyOf(url);
    if (key !== undefined && key !== '' && !byKey.has(key)) byKey.set(key, item);
  };
  // Where a text stood says more than where another has stood before.
  for (const item of items) for (const url of [item.url, item.file]) add(url, item);
  for (const item of items) {
    for (const url of item.oldAddresses) add(url, item);
    byKey.set(`?p=${item.id}`, item);
  }
  return {
    language,
    sections,
    addresses,
    old,
    isReserved: (path) => isReservedKey(pathKey(path), reserved) || live.has(pathKey(path)),
    decisions,
    itemAt: (url) => byKey.get(old.keyOf(url) ?? ''),
    decisionOf: (item) => decisions.get(item.id)!,
  };
}

/** The id of the section of an article; a sub-section says more than the section that it is in. */
function sectionOf(item: OldItem, places: ReadonlyMap<string, Place>): string | undefined {
  const sections = item.categories
    .map((category) => places.get(category))
    .filter((place) => place?.as === 'section');
  return (sections.find(({ parent }) => parent !== undefined) ?? sections[0])?.id;
}

/** The old last step of its address where that can stay, else one of its title. */
function newSlug(
  { slug, title, id, kind }: OldItem,
  taken: ReadonlySet<string>,
  reserved: ReadonlySet<string>,
): string {
  const kept = isSlug(slug) ? slug : slugOf(slug);
  const wanted =
    (kept && (validSlug(kept, reserved, kind) ?? kept)) ||
    slugFor(title, reserved, kind) ||
    `${kind}-${slugOf(id).replace(/^.*-(?=\d+$)/, '')}`;
  return taken.has(wanted) ? freeSlug(wanted, taken) : wanted;
}

/** Whether two paths below a home page are one address. */
export const isSamePath = (a: string, b: string): boolean => pathKey(a) === pathKey(b);
