import { brotliCompressSync } from 'node:zlib';
import { requestsOf, type ImageCandidate } from './pageRequests.ts';

/** The requests of a page, and its bytes as a host sends them. */
export type PageWeight = {
  file: string;
  /** The page itself with its inline styles, compressed with brotli. */
  html: number;
  styles: number;
  scripts: number;
  others: number;
  /** Without further compression. */
  fonts: number;
  pictures: number;
  /** Pictures and fonts not counted. */
  requests: number;
  fontCount: number;
  pictureCount: number;
  scriptCount: number;
  thirdParties: string[];
  /** Addresses within the site without a file. */
  missing: string[];
};

/** The site a page belongs to. */
export type Site = {
  /** The URL of its home page: `https://example.org/journal/`. */
  home: URL;
  /** Reads a file by its path in the site; undefined if there is none. */
  read: (path: string) => Buffer | undefined;
};

/** The width of a phone of 412 CSS pixels with a device pixel ratio of 2. */
const phonePixels = 824;

/** Measures a page and what it loads. */
export function weighPage(file: string, html: string, { home, read }: Site): PageWeight {
  const { styles, scripts, others, pictures } = requestsOf(html);
  const [fonts, rest] = [true, false].map((wanted) => [
    ...new Set(others.filter((url) => /\.woff2?$/.test(url) === wanted)),
  ]) as [string[], string[]];
  const shown = [...new Set(pictures.map((sizes) => candidateForPhone(sizes).url))];
  const requested = [...styles, ...scripts.filter(Boolean), ...rest];
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
    others: sum(rest, brotli),
    fonts: sum(fonts, (font) => font.length),
    pictures: sum(shown, (picture) => picture.length),
    requests: 1 + requested.length,
    fontCount: fonts.length,
    pictureCount: shown.length,
    scriptCount: scripts.length,
    thirdParties: [...requested, ...fonts, ...shown].filter((url) => !isOwn(url)),
    missing: [...requested, ...fonts, ...shown].filter((url) => isOwn(url) && !find(url)),
  };
}

/** Bytes without pictures and fonts. */
export const bytesWithoutPictures = ({ html, styles, scripts, others }: PageWeight) =>
  html + styles + scripts + others;

/** The most an article may weigh without its pictures and fonts, and the most fonts. */
export const budget = { bytes: 10_000, requests: 2, fonts: 4 };

/** How a page exceeds the budget; empty if it does not. */
export function budgetExcesses(page: PageWeight): string[] {
  const over = (found: number, most: number, what: string) =>
    found > most ? [`${found} ${what}, ${most} at most`] : [];
  return [
    ...over(bytesWithoutPictures(page), budget.bytes, 'bytes without pictures'),
    ...over(page.requests, budget.requests, 'requests without pictures'),
    ...over(page.fontCount, budget.fonts, 'fonts'),
    ...over(page.scriptCount, 0, 'scripts'),
    ...over(page.thirdParties.length, 0, `requests to third parties (${page.thirdParties.join(', ')})`),
    ...over(page.missing.length, 0, `missing files (${page.missing.join(', ')})`),
  ];
}

const brotli = (bytes: Buffer) => (bytes.length === 0 ? 0 : brotliCompressSync(bytes).length);

/** The smallest candidate that fills a phone's screen, else the largest. */
function candidateForPhone(candidates: ImageCandidate[]): ImageCandidate {
  const byWidth = candidates.toSorted((a, b) => a.width - b.width);
  return byWidth.find(({ width }) => width >= phonePixels) ?? byWidth.at(-1)!;
}

/** The path in the site's folder of the file at an address; empty for other sites. */
function pathOf(url: string, home: URL): string {
  const { origin, pathname } = new URL(url, home);
  if (origin !== home.origin) return '';
  const below = pathname.startsWith(home.pathname) ? pathname.slice(home.pathname.length) : pathname.slice(1);
  return decodeURI(below);
}
