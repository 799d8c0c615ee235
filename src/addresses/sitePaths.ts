import { pathKey } from './oldPaths.ts';

/** A path below the home page. */
export type SitePath = {
  /** As a link has it: `/themes/or/?page=2`. */
  path: string;
  /** What tells it from others, whatever its spelling. */
  key: string;
};

/** One key for every spelling of an address; slugs are in small letters, so capitals tell nothing apart. */
export function addressKey(path: string): string {
  const key = pathKey(decoded(path).replace(/\/{2,}/g, '/'));
  return key.replace(/\.html?$/i, '').toLowerCase();
}

/** From the root of a site, not of another server; browsers take a backslash for a slash. */
const fromRoot = /^[/\\](?![/\\])/;

/**
 * The paths that an address can mean on the site, most likely first: from the root it may be written with the site's own
 * path or without. Empty if it leads elsewhere. The site's own is every address of its server, whatever its scheme, its port
 * and who is named before it, with `www.`, a last point or without: they all lead readers to it.
 */
export function pathsOnSite(href: string, home: URL): SitePath[] {
  const isFromRoot = fromRoot.test(href);
  if (!isFromRoot && !/^(?:https?:|[/\\]{2})/i.test(href)) return [];
  const url = URL.parse(href, home);
  if (!url || !/^https?:$/.test(url.protocol) || bareHost(url) !== bareHost(home)) return [];
  const base = home.pathname.replace(/\/+$/, '');
  const { pathname, search } = url;
  const isBelow = pathname === base || pathname.startsWith(`${base}/`);
  const paths = [
    ...(isBelow ? [pathname.slice(base.length) || '/'] : []),
    ...(isFromRoot && (base !== '' || !isBelow) ? [pathname] : []),
  ];
  return paths.map((path) => ({ path: path + search, key: addressKey(path) }));
}

const bareHost = ({ hostname }: URL) => hostname.replace(/^www\.|\.$/g, '');

/** Whether a path ends like the later pages of a list, or like a file. */
export const isListOrFile = (path: string) => /\/\d+\/?(?:\?|$)|\.[a-z0-9]{1,5}(?:\?|$)/i.test(path);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
