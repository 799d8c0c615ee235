import type { AddressedSection } from '../../addresses/sectionPaths.ts';
import type { LinkTarget } from './linkTargets.ts';
import type { FaultDetail } from '../faults.ts';
import { nearest } from '../nearest.ts';
import type { LiveAddresses } from './liveAddresses.ts';
import { pathKey } from '../../addresses/oldPaths.ts';
import { adminStep, placeholderUrl, sectionPath } from '../../addresses/siteAddresses.ts';
import { addressKey, isListOrFile, pathsOnSite, type SitePath } from '../../addresses/sitePaths.ts';

/** What an address can lead to. */
export type SiteAddresses = {
  home: URL;
  /** Texts by the keys of their addresses, present and old; `old` is an old address of something else. */
  byKey: ReadonlyMap<string, LinkTarget | 'old'>;
  /** Keys of old addresses below which everything has moved. */
  moved: readonly string[];
  /** By the keys of old addresses in `site.yaml`, the keys of where they lead. */
  redirects: ReadonlyMap<string, string>;
  /** Keys of the addresses of sections, sub-sections first. */
  sections: readonly string[];
  /** All addresses, published and embargoed. */
  live: LiveAddresses;
  /** First segments of paths that the site reserves. */
  reserved: ReadonlySet<string>;
};

/**
 * An address that leads on to another: by its key, the file that says so, whether all below it has moved too, and the key
 * of where it leads, if not to what says so.
 */
export type OldAddress = { key: string; file: string; whole: boolean; to?: string | undefined };

/** Collects what the addresses of a publication lead to. */
export function siteAddresses(
  url: unknown,
  texts: readonly (LinkTarget & { file: string; address: string | undefined })[],
  oldAddresses: readonly OldAddress[],
  {
    sections,
    live,
    reserved,
  }: Pick<SiteAddresses, 'live' | 'reserved'> & { sections: readonly AddressedSection[] },
): SiteAddresses {
  const written = typeof url === 'string' ? URL.parse(url) : null;
  const byFile = new Map(texts.map((text) => [text.file, text]));
  const now = texts.flatMap((text) => (text.address ? [[addressKey(text.address), text] as const] : []));
  const before = oldAddresses.map(({ key, file }) => [addressKey(key), byFile.get(file) ?? 'old'] as const);
  const isHidden = ([, text]: readonly [string, LinkTarget | 'old']) => text !== 'old' && !isShown(text);
  const all = [...before, ...now];
  return {
    home: written ?? new URL(placeholderUrl),
    // If a draft and a published text have the same address, the published one wins.
    byKey: new Map([...all.filter(isHidden), ...all.filter((entry) => !isHidden(entry))]),
    moved: oldAddresses.filter(({ whole }) => whole).map(({ key }) => `${addressKey(key)}/`),
    redirects: new Map(oldAddresses.flatMap(({ key, to }) => (to ? [[addressKey(key), to] as const] : []))),
    sections: sections
      .map(({ id }) => addressKey(sectionPath(id, sections)))
      .sort((a, b) => b.length - a.length),
    live,
    reserved,
  };
}

/** Whether readers see a text, as far as its dates say. */
const isShown = (text: LinkTarget): boolean =>
  text.kind === 'page' || !text.status || text.status === 'published';

/**
 * What a link by an address leads to: a text; nothing, if there could only be an article there; or, as a path below the
 * home page, whatever else the site has: lists, feeds, files. `undefined` for other sites.
 */
export function findOnSite(
  href: string,
  { home, byKey, moved, sections }: SiteAddresses,
): { target: LinkTarget } | SitePath | { missing: string } | undefined {
  const paths = pathsOnSite(href, home);
  for (const { key } of paths) {
    const found = byKey.get(key);
    if (found && found !== 'old') return { target: found };
    // The files below an article are hidden with it.
    const above = found ? undefined : textAbove(key, { byKey, sections });
    if (above && !isShown(above)) return { target: above };
  }
  const [first] = paths;
  if (!first) return undefined;
  const { path, key } = first;
  const isArticle = articleAt(key, sections) === key;
  const isOther = byKey.has(key) || moved.some((below) => key.startsWith(below)) || isListOrFile(path);
  return isArticle && !isOther ? { missing: key } : first;
}

/** The part of a key in a section that could be an article's; undefined for a section and outside of sections. */
function articleAt(key: string, sections: SiteAddresses['sections']): string | undefined {
  if (sections.includes(key)) return undefined;
  const section = sections.find((above) => key.startsWith(`${above}/`));
  return section && `${section}/${key.slice(section.length + 1).split('/')[0]}`;
}

/** The article that an address below it belongs to. */
function textAbove(
  key: string,
  { byKey, sections }: Pick<SiteAddresses, 'byKey' | 'sections'>,
): LinkTarget | undefined {
  const above = byKey.get(articleAt(key, sections) ?? key.split('/').slice(0, 3).join('/'));
  return above === 'old' ? undefined : above;
}

/**
 * The fault of a link to a list or a file that is not there, such as a theme that only embargoed articles have. It is
 * dropped if all that would be there has expired or is a draft. Addresses that the site does not reserve may be
 * another program's on the same server.
 */
export function sitePathFault(
  href: string,
  { path, key }: SitePath,
  { byKey, moved, redirects, sections, live, reserved }: SiteAddresses,
): FaultDetail | 'dropped' | undefined {
  // A redirect to an address that is left out is left out itself.
  const to = redirects.get(key);
  if (to !== undefined && live.mentionOf(to) !== 'kept') return 'dropped';
  const first = key.split('/')[1] ?? '';
  const isOwn = reserved.has(first) || sections.includes(`/${first}`) || first.startsWith('_');
  // The target of an old address is checked where it is declared.
  const leadsOn = byKey.has(key) || moved.some((below) => key.startsWith(below));
  if (!isOwn || leadsOn || first === adminStep) return undefined;
  const isFile =
    key.split('/').length > 3 && isListOrFile(path) && textAbove(key, { byKey, sections }) !== undefined;
  const list = key.replace(/\/\d+$/, '');
  const mentions = [key, list].map((one) => live.mentionOf(one));
  if (isFile || mentions.includes('kept')) return undefined;
  if (mentions.includes('dropped')) return 'dropped';
  if (mentions.some((mention) => mention !== 'unknown')) return { rule: 'link-list', values: { href } };
  const shown = live.addresses().filter((address) => live.mentionOf(pathKey(address)) === 'kept');
  return { rule: 'link-list', values: { href, right: nearest(path, shown) ?? '/' } };
}
