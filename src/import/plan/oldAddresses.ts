import { pathKey } from '../../addresses/oldPaths.ts';

/** What tells an address of the old site from others. */
export type OldAddresses = {
  /** The same for every spelling of an address; undefined for those of other sites. */
  keyOf: (url: string) => string | undefined;
  /** Its path below the old home page, decoded: `/2023/11/mine/`; undefined for other sites and for addresses with a query. */
  pathOf: (url: string) => string | undefined;
};

/** By these WordPress finds an item by its number. */
const byNumber = ['p', 'page_id', 'attachment_id'];

/** @param site where the old site stood, without a slash at its end */
export function oldAddressesOf(site: string): OldAddresses {
  const home = URL.parse(site);
  const base = home?.pathname.replace(/\/+$/, '') ?? '';
  const below = (written: string): { path: string; query: URLSearchParams } | undefined => {
    const url = URL.parse(written, `${site}/`);
    if (!home || !url || bareHost(url) !== bareHost(home)) return undefined;
    const path = decoded(url.pathname);
    if (path === undefined || (path !== base && !path.startsWith(`${base}/`))) return undefined;
    return { path: path.slice(base.length) || '/', query: url.searchParams };
  };
  return {
    keyOf(url) {
      const found = below(url);
      if (!found) return undefined;
      const number = byNumber.map((name) => found.query.get(name)).find(Boolean);
      return number && pathKey(found.path) === '' ? `?p=${number}` : pathKey(found.path);
    },
    pathOf(url) {
      const found = below(url);
      return found && found.query.size === 0 ? found.path : undefined;
    },
  };
}

/** Sites answer with and without `www`, on a port of their own while they are tried. */
const bareHost = ({ host }: URL) => host.replace(/^www\./, '');

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return undefined;
  }
}
