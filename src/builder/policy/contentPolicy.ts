import { createHash } from 'node:crypto';

/** What a policy has to know of a finished page. */
export type FinishedPage = {
  /** Its path from the site's root: `politique/x/index.html`. */
  file: string;
  styles: string[];
  runsScripts: boolean;
  /** Whether it is nothing of its own, but leads on from an old address. */
  isRedirect: boolean;
};

const self = "'self'";
const nothing = ["'none'"];

/** What all of a site's own policies have in common. */
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
};

/** Finds what a policy has to know in a page; a block of data is no script that runs. */
export function lookAt(file: string, html: string): FinishedPage {
  const styles = stylesIn(html).map(styleName);
  return {
    file,
    styles,
    runsScripts: /<script\b(?![^>]*\btype="application\/ld\+json")/.test(html),
    isRedirect: html.includes('<meta http-equiv="refresh"'),
  };
}

/** Found by looking for words: over ten thousand pages, an expression that looks at each character takes seconds. */
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

/** A style as policies name it. Thousands of pages carry the same ones: each is worked out once. */
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
 * What pages may do (w3.org/TR/CSP3): show the site's own pictures and exactly the styles they carry, and nothing else.
 * Scripts only where one of them has one, and then only the site's own.
 *
 * @param styleFiles whether something held to it, such as a feed, has its styles in a file of the site
 */
export function pagePolicy(pages: readonly FinishedPage[], { styleFiles = false } = {}): Policy {
  const hashes = [...new Set(pages.flatMap(({ styles }) => styles))].sort();
  const styles = [...(styleFiles ? [self] : []), ...hashes];
  return {
    ...base,
    'style-src': styles.length > 0 ? styles : nothing,
    'script-src': pages.some(({ runsScripts }) => runsScripts) ? [self] : nothing,
  };
}

/** The policy of whatever has none of its own: wide in styles and pictures, which drawings carry within. */
export const widePolicy: Policy = {
  ...base,
  'img-src': [self, 'data:'],
  'style-src': [self, "'unsafe-inline'"],
  'script-src': [self],
};

/** A drawing that is opened by itself: its own styles and the pictures it carries, nothing that runs. */
export const drawingPolicy: Policy = {
  'default-src': nothing,
  'img-src': ['data:'],
  'style-src': ["'unsafe-inline'"],
  'script-src': nothing,
  sandbox: [],
};

/**
 * A policy as a header says it.
 *
 * @param secure whether the site is served over HTTPS, so that nothing of it needs to be asked for without
 */
export const headerPolicy = (policy: Policy, secure: boolean): string =>
  written({
    ...policy,
    'frame-ancestors': nothing,
    ...(secure && { 'upgrade-insecure-requests': [] }),
  });

/**
 * A policy as a page says it itself, where browsers pass over `frame-ancestors` and `sandbox`
 * (html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-security-policy). Nothing is asked to be
 * upgraded: all there is has the page's own origin, and Safari would upgrade what is tried out on this machine too.
 */
export const written = (policy: Policy): string =>
  Object.entries(policy)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
