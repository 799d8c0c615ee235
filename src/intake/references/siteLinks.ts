import type { TextFile } from './bodyReferences.ts';
import { pathKey } from './oldPaths.ts';

/** A path below the home page. */
export type SitePath = {
  /** As a link has it: `/themes/or/?page=2`. */
  path: string;
  /** What tells it from others, whatever its spelling. */
  key: string;
};

/** What an address can lead to. */
export type SiteAddresses = {
  home: URL;
  /** Texts by the keys of their addresses, present and old; `old` is an old address of something else. */
  byKey: ReadonlyMap<string, TextFile | 'old'>;
  /** Keys of old addresses below which everything has moved. */
  moved: readonly string[];
  sections: ReadonlySet<string>;
};

/** An address that leads on to another: by its key, the file that says so, and whether all below it has moved too. */
export type OldAddress = { key: string; file: string; whole: boolean };

/** One key for every spelling of an address; slugs are in small letters, so capitals tell nothing apart. */
export function addressKey(path: string): string {
  const key = pathKey(decoded(path).replace(/\/{2,}/g, '/'));
  return key.replace(/\.html?$/i, '').toLowerCase();
}

/** Puts together what the addresses of a publication lead to. */
export function siteAddresses(
  url: unknown,
  texts: readonly (TextFile & { file: string; address: string | undefined })[],
  oldAddresses: readonly OldAddress[],
  sections: readonly { id: string }[],
): SiteAddresses {
  const written = typeof url === 'string' ? URL.parse(url) : null;
  const byFile = new Map(texts.map((text) => [text.file, text]));
  const now = texts.flatMap((text) => (text.address ? [[addressKey(text.address), text] as const] : []));
  const before = oldAddresses.map(({ key, file }) => [addressKey(key), byFile.get(file) ?? 'old'] as const);
  const isHidden = ([, text]: readonly [string, TextFile | 'old']) => text !== 'old' && !isShown(text);
  const all = [...before, ...now];
  return {
    home: written ?? new URL('https://site.invalid/'),
    // Where a draft and what readers see have one address, it is that of what they see.
    byKey: new Map([...all.filter(isHidden), ...all.filter((entry) => !isHidden(entry))]),
    moved: oldAddresses.filter(({ whole }) => whole).map(({ key }) => `${addressKey(key)}/`),
    sections: new Set(sections.map(({ id }) => id)),
  };
}

/** Whether readers see a text, as far as its dates say. */
export const isShown = (text: TextFile): boolean =>
  text.kind === 'page' || !text.status || text.status === 'published';

/** From the root of a site, not of another server. */
const fromRoot = /^\/(?![/\\])/;

/**
 * The paths that an address can mean on the site, most likely first: from the root it may be written with the site's own
 * path or without. None if it leads elsewhere.
 */
export function pathsOnSite(href: string, home: URL): SitePath[] {
  const isFromRoot = fromRoot.test(href);
  if (!isFromRoot && !/^(?:https?:|[/\\]{2})/i.test(href)) return [];
  const url = URL.parse(href, home);
  if (!url || bareHost(url) !== bareHost(home)) return [];
  const base = home.pathname.replace(/\/+$/, '');
  const { pathname, search } = url;
  const isBelow = pathname === base || pathname.startsWith(`${base}/`);
  const paths = [
    ...(isBelow ? [pathname.slice(base.length) || '/'] : []),
    ...(isFromRoot && (base !== '' || !isBelow) ? [pathname] : []),
  ];
  return paths.map((path) => ({ path: path + search, key: addressKey(path) }));
}

const bareHost = ({ host }: URL) => host.replace(/^www\./, '');

/**
 * What a link by an address leads to: a text; nothing, if there could only be an article there; or, as a path below the
 * home page, whatever else the site has: lists, feeds, files. None for full addresses of these, and for other sites.
 */
export function findOnSite(
  href: string,
  { home, byKey, moved, sections }: SiteAddresses,
): { target: TextFile } | { path: string } | { missing: string } | undefined {
  const paths = pathsOnSite(href, home);
  for (const { key } of paths) {
    const found = byKey.get(key);
    if (found && found !== 'old') return { target: found };
    // Below an article are its files: with it they are hidden.
    const [, section, slug] = key.split('/');
    const above = found ? undefined : byKey.get(`/${section}/${slug}`);
    if (above && above !== 'old' && !isShown(above)) return { target: above };
  }
  const [first] = paths;
  if (!first || !fromRoot.test(href)) return undefined;
  const { path, key } = first;
  const [, section = '', slug, ...more] = key.split('/');
  const isArticle = sections.has(section) && slug !== undefined && more.length === 0;
  const isOther = byKey.has(key) || moved.some((below) => key.startsWith(below)) || isListOrFile(path);
  return isArticle && !isOther ? { missing: key } : { path };
}

/** Whether a path ends like the later pages of a list, or like a file. */
const isListOrFile = (path: string) => /\/\d+\/?(?:\?|$)|\.[a-z0-9]{1,5}(?:\?|$)/i.test(path);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
