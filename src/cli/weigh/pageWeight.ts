import { brotliCompressSync } from 'node:zlib';
import { loadsOf, type Rendition } from './pageRequests.ts';

/** What a page costs its reader: requests, and bytes as a host sends them. */
export type PageWeight = {
  file: string;
  /** The page itself, with its inline styles, in brotli. */
  html: number;
  styles: number;
  scripts: number;
  others: number;
  /** Files as they are; pictures are compressed already. */
  pictures: number;
  /** Without pictures. */
  requests: number;
  pictureCount: number;
  scriptCount: number;
  thirdParties: string[];
  /** Addresses of the site's own that have no file. */
  missing: string[];
};

/** The site a page is of. */
export type Site = {
  /** Its address, with the path it lies under: `https://example.org/journal/`. */
  home: URL;
  /** Gives a file by its path from the site's root, or nothing. */
  read: (path: string) => Buffer | undefined;
};

/** A phone of 412 px whose screen has two dots a pixel. */
const phone = 824;

/** Weighs a page: its file's name, its text, the site it is of. */
export function weighPage(file: string, html: string, { home, read }: Site): PageWeight {
  const { styles, scripts, others, pictures } = loadsOf(html);
  const own = [...new Set(others)];
  const shown = [...new Set(pictures.map((sizes) => forPhone(sizes).url))];
  const asked = [...styles, ...scripts.filter(Boolean), ...own];
  const find = (url: string) => read(pathOf(url, home));
  const bytes = (url: string) => find(url) ?? Buffer.alloc(0);
  const isOwn = (url: string) => new URL(url, home).origin === home.origin;
  const sum = (urls: string[], size: (bytes: Buffer) => number) =>
    urls.reduce((total, url) => total + size(bytes(url)), 0);
  return {
    file,
    html: brotli(Buffer.from(html)),
    styles: sum(styles, brotli),
    scripts: sum(scripts.filter(Boolean), brotli),
    others: sum(own, brotli),
    pictures: sum(shown, (picture) => picture.length),
    requests: 1 + asked.length,
    pictureCount: shown.length,
    scriptCount: scripts.length,
    thirdParties: [...asked, ...shown].filter((url) => !isOwn(url)),
    missing: [...asked, ...shown].filter((url) => isOwn(url) && !find(url)),
  };
}

/** Bytes without pictures. */
export const total = ({ html, styles, scripts, others }: PageWeight) => html + styles + scripts + others;

/** The most an article may weigh without its pictures. */
export const budget = { bytes: 10_000, requests: 2 };

/** Why a page is over the budget; empty when it is not. */
export function excesses(page: PageWeight): string[] {
  const over = (found: number, most: number, what: string) =>
    found > most ? [`${found} ${what}, ${most} at most`] : [];
  return [
    ...over(total(page), budget.bytes, 'bytes without pictures'),
    ...over(page.requests, budget.requests, 'requests without pictures'),
    ...over(page.scriptCount, 0, 'scripts'),
    ...over(page.thirdParties.length, 0, `requests to third parties (${page.thirdParties.join(', ')})`),
    ...over(page.missing.length, 0, `missing files (${page.missing.join(', ')})`),
  ];
}

const brotli = (bytes: Buffer) => (bytes.length === 0 ? 0 : brotliCompressSync(bytes).length);

/** The smallest rendition that fills a phone's screen, else the largest. */
function forPhone(renditions: Rendition[]): Rendition {
  const rising = renditions.toSorted((a, b) => a.width - b.width);
  return rising.find(({ width }) => width >= phone) ?? rising.at(-1)!;
}

/** A file's path in the folder of the site. */
function pathOf(url: string, home: URL): string {
  const { origin, pathname } = new URL(url, home);
  if (origin !== home.origin) return '';
  const below = pathname.startsWith(home.pathname) ? pathname.slice(home.pathname.length) : pathname.slice(1);
  return decodeURI(below);
}
