import { createHash } from 'node:crypto';
import { decodeEntities } from '../../markdown/entities.ts';

/** What a policy depends on of a finished page. */
export type FinishedPage = {
  /** Its path from the site's root: `politique/x/index.html`. */
  file: string;
  styles: string[];
  runsScripts: boolean;
  /** Whether its styles declare fonts of the site. */
  loadsFonts: boolean;
  /** Where its sounds and videos are: `'self'`, or another host. */
  mediaHosts: string[];
  /** Other sites that it loads pictures from: who counts its readers. */
  imageHosts: string[];
  /** Other sites that its forms send to, such as `https://lettre.example.org`. */
  formTargets: string[];
  /** Other sites that its frames may show once a reader asks, such as `https://player.vimeo.com`. */
  frames: string[];
  /** Whether it only redirects from an old address. */
  isRedirect: boolean;
};

const self = "'self'";
const nothing = ["'none'"];

/** Directives of all policies of a site. */
const base = {
  'default-src': nothing,
  'img-src': [self],
  'style-src': nothing,
  'script-src': nothing,
  'manifest-src': [self],
  // Without a script nothing of a page's own connects; tools that look for robots.txt from within the page do.
  'connect-src': [self],
  'form-action': nothing,
  'base-uri': nothing,
  'frame-src': nothing,
};

/** Extracts what a policy depends on from a page; a block of JSON-LD is not a script that runs. */
export function scanPage(file: string, html: string): FinishedPage {
  const styles = stylesIn(html);
  const framed = documentsIn(html);
  return {
    file,
    styles: [...styles, ...framed.flatMap(stylesIn)].map(styleName),
    frames: [...new Set(framed.flatMap((text) => originsOf(text)))],
    loadsFonts: styles.some((style) => style.includes('@font-face')),
    formTargets: [...html.matchAll(/<form\b[^>]*\baction="(https?:\/\/[^"/?#]+)/g)].map(
      ([, origin]) => origin!,
    ),
    imageHosts: imageHostsIn(html),
    mediaHosts: mediaHostsIn(html),
    runsScripts: /<script\b(?![^>]*\btype="application\/ld\+json")/.test(html),
    isRedirect: html.includes('<meta http-equiv="refresh"'),
  };
}

/** The documents that stand in its frames; they are held to the policy of the page. */
const documentsIn = (html: string): string[] =>
  html.includes('<iframe ')
    ? [...html.matchAll(/<iframe\s[^>]*\bsrcdoc="([^"]*)"/g)].map(([, text]) => decodeEntities(text!))
    : [];

/** The sites that the links of a document in a frame lead to: following one loads it in the frame. */
const originsOf = (text: string): string[] =>
  [...text.matchAll(/<a\s[^>]*\bhref="([^"]*)"/g)].map(([, href]) => new URL(decodeEntities(href!)).origin);

/** The hosts of pictures of other sites; those of the site itself have paths. */
const imageHostsIn = (html: string): string[] =>
  html.includes('<img hidden ')
    ? [...html.matchAll(/<img hidden src="(https:\/\/[^"/?#]+)/g)].map(([, origin]) => origin!)
    : [];

/** The hosts of the sounds and videos of a page. */
function mediaHostsIn(html: string): string[] {
  if (!/<(?:video|audio)\b/.test(html)) return [];
  const sources = [...html.matchAll(/<(?:source|track)\b[^>]*\bsrc="([^"]*)"/g)].map(([, src]) => src!);
  return [...new Set(sources.map((src) => (/^https?:/.test(src) ? new URL(src).origin : self)))].sort();
}

/** Searches for words: over ten thousand pages, an expression that examines each character takes seconds. */
function stylesIn(html: string): string[] {
  const styles: string[] = [];
  for (let at = html.indexOf('<style'); at >= 0; at = html.indexOf('<style', at)) {
    const opened = html.indexOf('>', at) + 1;
    const end = html.indexOf('</style>', opened);
    if (end < 0) break;
    if (/^<style[\s>]/.test(html.slice(at, at + 7))) styles.push(html.slice(opened, end));
    at = end;
  }
  return styles;
}

const styleNames = new Map<string, string>();

/** The hash of a style, as policies name it. Thousands of pages carry the same styles, so each hash is computed once. */
function styleName(text: string): string {
  const known = styleNames.get(text);
  if (known) return known;
  const name = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  styleNames.set(text, name);
  return name;
}

/** Directives of a policy with their sources. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/**
 * The policy of pages (w3.org/TR/CSP3): the site's own pictures and exactly the styles they carry, nothing else. Scripts
 * only if one of the pages runs one, and then only the site's own.
 *
 * @param styleFiles whether the policy also applies to files with a linked stylesheet, such as feeds
 */
export function pagePolicy(pages: readonly FinishedPage[], { styleFiles = false } = {}): Policy {
  const hashes = [...new Set(pages.flatMap(({ styles }) => styles))].sort();
  const styles = [...(styleFiles ? [self] : []), ...hashes];
  return {
    ...base,
    'style-src': styles.length > 0 ? styles : nothing,
    'script-src': pages.some(({ runsScripts }) => runsScripts) ? [self] : nothing,
    ...permissionsOf(pages),
  };
}

/** What fonts, forms, frames, sounds and videos need; nothing where there are none. */
export function permissionsOf(pages: readonly FinishedPage[]): Policy {
  const targets = [...new Set(pages.flatMap(({ formTargets }) => formTargets))].sort();
  const images = [...new Set(pages.flatMap(({ imageHosts }) => imageHosts))].sort();
  return {
    ...(images.length > 0 && { 'img-src': [self, ...images] }),
    ...(pages.some(({ loadsFonts }) => loadsFonts) && { 'font-src': [self] }),
    ...(pages.some(({ mediaHosts }) => mediaHosts.length > 0) && { 'media-src': mediaSources(pages) }),
    ...(targets.length > 0 && { 'form-action': targets }),
    ...(pages.some(({ frames }) => frames.length > 0) && { 'frame-src': frameSources(pages) }),
  };
}

/** The sites that frames of the pages may show. */
function frameSources(pages: readonly FinishedPage[]): readonly string[] {
  const origins = [...new Set(pages.flatMap(({ frames }) => frames))].sort();
  return origins.length > 0 ? origins : nothing;
}

/**
 * What a page says of itself where the host sends a policy for its whole folder: that it shows no frame and plays nothing,
 * though others may, or which ones.
 */
export const ownSources = (page: FinishedPage): Policy => ({
  'frame-src': frameSources([page]),
  'media-src': mediaSources([page]),
});

/** Where the sounds and videos of the pages are, and the captions of videos. */
function mediaSources(pages: readonly FinishedPage[]): readonly string[] {
  const hosts = [...new Set(pages.flatMap(({ mediaHosts }) => mediaHosts))].sort();
  return hosts.length > 0 ? hosts : nothing;
}

/** The policy of all other files: it allows inline styles and embedded pictures, which drawings have. */
export const widePolicy: Policy = {
  ...base,
  'img-src': [self, 'data:'],
  'style-src': [self, "'unsafe-inline'"],
  'script-src': [self],
};

/** The policy of a drawing that is opened by itself: its own styles and embedded pictures, no scripts. */
export const drawingPolicy: Policy = {
  'default-src': nothing,
  'img-src': ['data:'],
  'style-src': ["'unsafe-inline'"],
  'script-src': nothing,
  sandbox: [],
};

/**
 * A policy as a header.
 *
 * @param secure whether the site is served over HTTPS, so that insecure requests can be upgraded
 */
export const headerPolicy = (policy: Policy, secure: boolean): string =>
  serializePolicy({
    ...policy,
    'frame-ancestors': nothing,
    ...(secure && { 'upgrade-insecure-requests': [] }),
  });

/**
 * A policy as a `<meta>`, in which browsers ignore `frame-ancestors` and `sandbox`
 * (html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-security-policy). Requests are not
 * upgraded: all of them have the page's own origin, and Safari would upgrade those to localhost too.
 */
export const serializePolicy = (policy: Policy): string =>
  Object.entries(policy)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
