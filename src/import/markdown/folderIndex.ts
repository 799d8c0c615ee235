import { decoded } from '../../htmlToMarkdown/decoded.ts';
import path from 'node:path';
import { unknownSite, type OldItem } from '../oldSite.ts';

export type IndexedFolder = {
  /** The old address of what a link or a picture in a text means, absolute; as it is written if it is nothing of the folder. */
  addressOf: (written: string, from: string) => string;
  /** The address of a text by a path, its file's name, or its slug; undefined if there is none. */
  textAddress: (reference: string, from: string) => string | undefined;
  /** The file with the bytes of an address. */
  fileAt: (url: string) => string | undefined;
  /** The file of the folder that is meant, from its root. */
  fileFor: (written: string, from: string) => string | undefined;
  /** The public address of a file. */
  urlOfFile: (file: string) => string;
};

/** The absolute address of a path on the site. */
export const absolute = (site: string, at: string): string =>
  (site.replace(/\/+$/, '') || unknownSite) + (at.startsWith('/') ? at : `/${at}`);

const isKnownSite = (url: string): boolean => !url.startsWith(unknownSite);

/** Finds texts and files of a folder by how its texts refer to them. */
export function indexFolder({
  root,
  site,
  files,
  items,
  textFolders,
  fileFolders,
  anchorIn,
}: {
  root: string;
  /** The address of the site; empty if nobody knows it. */
  site: string;
  files: readonly string[];
  /** The texts by their files. */
  items: ReadonlyMap<string, OldItem>;
  textFolders: readonly string[];
  fileFolders: readonly { folder: string; at: string }[];
  /** What an intertitle of a text is called here, by how a link calls it. */
  anchorIn: (file: string, fragment: string) => string | undefined;
}): IndexedFolder {
  const known = new Set(files);
  const byUrl = new Map<string, OldItem>();
  const byName = new Map<string, string[]>();
  const add = (name: string, file: string) => void byName.set(name, [...(byName.get(name) ?? []), file]);
  const basePath = pathOf(absolute(site, '/')).replace(/\/$/, '');
  for (const item of items.values())
    for (const url of [item.url, ...item.oldAddresses.map((one) => absolute(site, one))]) {
      const at = keyOf(pathOf(url));
      if (!byUrl.has(at) || byUrl.get(at)!.kind === 'other') byUrl.set(at, item);
    }
  for (const file of files) {
    const name = file.split('/').at(-1)!.toLowerCase();
    add(name, file);
    if (items.has(file)) add(name.replace(/\.\w+$/, ''), file);
    const slug = items.get(file)?.slug;
    if (slug && slug !== name.replace(/\.\w+$/, '')) add(slug.toLowerCase(), file);
  }
  const urlOfFile = (file: string): string => {
    const folders = fileFolders.filter(({ folder }) => folder === '' || file.startsWith(`${folder}/`));
    // Beside the `index` of a text files have addresses below its own.
    const index = ['index.md', 'index.mdx', 'index.markdown']
      .map((name) => items.get(path.posix.join(path.posix.dirname(file), name)))
      .find((item) => item !== undefined);
    if (index && !items.has(file))
      return `${index.url.replace(/\/?(?:index\.html)?$/, '/')}${file.split('/').at(-1)}`;
    const best = folders.sort((a, b) => b.folder.length - a.folder.length)[0];
    return absolute(
      site,
      best ? `${best.at}/${best.folder ? file.slice(best.folder.length + 1) : file}` : file,
    );
  };
  const urlToFile = new Map(
    files.filter((file) => !items.has(file)).map((file) => [keyOf(pathOf(urlOfFile(file))), file]),
  );

  const candidates = (written: string, from: string): string[] => {
    const plain = decoded(written.replace(/[?#].*$/s, '')).replace(/^\.\//, '');
    if (plain === '') return [];
    if (/^(?:[a-z][\w+.-]*:|\/\/)/i.test(plain)) return [];
    const below =
      plain.startsWith('/') && basePath && plain.startsWith(`${basePath}/`)
        ? plain.slice(basePath.length)
        : plain;
    const bare = below.replace(/^\/+/, '').replace(/^[@~]\//, 'src/');
    const here = path.posix.join(path.posix.dirname(from), plain);
    const roots = [...fileFolders.map(({ folder }) => folder), ...textFolders];
    const inRoots = [...roots.map((folder) => path.posix.join(folder, bare)), bare];
    return (plain.startsWith('/') ? inRoots : [here, ...inRoots]).map((one) => one.replace(/\/$/, ''));
  };
  const endings = ['', '.md', '.mdx', '.markdown', '/index.md', '/index.mdx', '/_index.md', '/README.md'];

  const textOf = (reference: string, from: string): OldItem | undefined => {
    const plain = decoded(reference.replace(/[?#].*$/s, ''));
    if (plain === '') return undefined;
    for (const candidate of candidates(reference, from))
      for (const ending of endings) {
        const item = items.get(candidate + ending);
        if (item) return item;
      }
    const own = items.get(from);
    const at = /^https?:/i.test(plain)
      ? isOwn(plain, site)
        ? pathOf(plain)
        : undefined
      : pathOf(resolved(plain, own?.url ?? absolute(site, '/')));
    const found = at === undefined ? undefined : (byUrl.get(keyOf(at)) ?? byUrl.get(keyOf(basePath + at)));
    if (found) return found;
    if (/^https?:/i.test(plain)) return undefined;
    const named = byName
      .get(plain.split('/').filter(Boolean).at(-1)?.toLowerCase() ?? '')
      ?.filter((file) => items.has(file));
    return named?.length === 1 ? items.get(named[0]!) : undefined;
  };
  const fileFor = (written: string, from: string): string | undefined => {
    const found = candidates(written, from).find((file) => known.has(file) && !items.has(file));
    if (found) return found;
    if (/^https?:/i.test(written))
      return isOwn(written, site) ? urlToFile.get(keyOf(pathOf(written))) : undefined;
    const byAddress = urlToFile.get(
      keyOf(pathOf(resolved(written, items.get(from)?.url ?? absolute(site, '/')))),
    );
    if (byAddress) return byAddress;
    const name = decoded(written.replace(/[?#].*$/s, ''))
      .split('/')
      .at(-1)!
      .toLowerCase();
    const named = byName.get(name)?.filter((file) => !items.has(file));
    return named?.length === 1 ? named[0] : undefined;
  };
  /** Without an intertitle of that name a link leads to the head of the text. */
  const hashOf = (written: string, item: OldItem) => {
    const [fragment = ''] = /#.+$/s.exec(written) ?? [];
    const anchor = fragment === '' ? undefined : anchorIn(item.id, fragment);
    return anchor === undefined ? '' : `#${anchor}`;
  };
  return {
    fileFor,
    urlOfFile,
    textAddress(reference, from) {
      const item = textOf(reference, from);
      return item && item.url + hashOf(reference, item);
    },
    addressOf(written, from) {
      if (written === '' || written.startsWith('#') || /^(?:mailto|tel|data):/i.test(written)) return written;
      const file = fileFor(written, from);
      if (file !== undefined) return urlOfFile(file);
      const item = textOf(written, from);
      if (item) return item.url + hashOf(written, item);
      if (/^(?:[a-z][\w+.-]*:|\/\/)/i.test(written)) return written;
      return site ? resolved(written, items.get(from)?.url ?? absolute(site, '/')) : written;
    },
    fileAt(url) {
      const isHere = isOwn(url, site) || !isKnownSite(url);
      const file = isHere ? urlToFile.get(keyOf(pathOf(url))) : undefined;
      return file === undefined ? undefined : path.join(root, file);
    },
  };
}

const keyOf = (at: string): string =>
  decoded(at)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/?(?:index\.html)?$/, '')
    .replace(/\.html$/, '');

function isOwn(url: string, site: string): boolean {
  const host = (one: string) => URL.parse(one)?.host.replace(/^www\./, '');
  return site !== '' && host(url) === host(site);
}

const pathOf = (url: string): string => URL.parse(url)?.pathname ?? '/';

const resolved = (written: string, base: string): string => URL.parse(written, base)?.href ?? written;
