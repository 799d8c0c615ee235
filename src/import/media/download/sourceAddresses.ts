import { hasFileEnding } from '../../convert/filesBeside.ts';
import type { OldItem } from '../../oldSite.ts';
import { decoded } from '../../../htmlToMarkdown/decoded.ts';
import { originalsOf } from '../uploads.ts';

/** Where the bytes of a file may be asked for, the best first; empty where it is no file that articles can have. */
export type SourceAddresses = (url: string) => URL[];

/** Servers of Jetpack that show pictures of other sites in other sizes: `https://i0.wp.com/exemple.fr/wp-content/…`. */
const photon = /^https?:\/\/i\d\.wp\.com\/([^/?#]+\/[^?#]+)/i;

/**
 * Finds the addresses of originals: of a picture in another size the one that it was made from, without what asks a
 * server to make it smaller.
 *
 * @param items of the old site, whose files are known to have been there
 */
export function sourceAddresses(items: readonly Pick<OldItem, 'file'>[]): SourceAddresses {
  const known = new Map(
    items.flatMap(({ file }) => {
      const url = URL.parse(file ?? '');
      return url ? [[keyOf(url), withoutQuery(url)] as const] : [];
    }),
  );
  return (written) => {
    const url = URL.parse(written.replace(photon, 'https://$1'));
    if (!url || !/^https?:$/.test(url.protocol) || !isFile(url.pathname)) return [];
    const asked = withoutQuery(url);
    const isUpload = /\/wp-content\/|\/files\//.test(asked.pathname);
    const originals = isUpload ? originalsOf(asked.href).map((original) => new URL(original)) : [];
    const listed = originals.flatMap((original) => known.get(keyOf(original)) ?? []);
    const wanted = [...listed.slice(0, 1), ...(listed.length > 0 ? [] : originals.slice(0, 1)), asked];
    return [...new Map(wanted.map((one) => [one.href, one])).values()];
  };
}

const isFile = (pathname: string): boolean => hasFileEnding(pathname) && !pathname.endsWith('/');

/** The same for all spellings of an address. */
const keyOf = ({ host, pathname }: URL): string => {
  const bareHost = host.replace(/^www\./, '');
  return `${bareHost}${decoded(pathname)}`.normalize('NFC').toLowerCase();
};

/** An address without query, fragment and password. */
function withoutQuery(url: URL): URL {
  const plain = new URL(url);
  Object.assign(plain, { search: '', hash: '', username: '', password: '' });
  return plain;
}
