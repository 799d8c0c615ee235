import { createHash } from 'node:crypto';

/** What a policy has to know of a finished page. */
export type FinishedPage = {
  /** Its path from the site's root: `politique/x/index.html`. */
  file: string;
  styles: string[];
  runsScripts: boolean;
  /** Whether it is nothing of its own, but leads on from an old address. */
  leadsOn: boolean;
};

type Directives = Record<string, string>;

const nothing = "'none'";

/** Finds what a policy has to know in a page; a block of data is no script that runs. */
export function lookAt(file: string, html: string): FinishedPage {
  const styles = stylesIn(html).map(styleName);
  return {
    file,
    styles,
    runsScripts: /<script\b(?![^>]*\btype="application\/ld\+json")/.test(html),
    leadsOn: html.includes('<meta http-equiv="refresh"'),
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

/**
 * The policy of the whole site (w3.org/TR/CSP3): nothing but its own pictures, its own files of styles (those of
 * feeds), and exactly the styles its pages carry. Scripts only where some page has one, and then only the site's own.
 */
export function sitePolicy(pages: readonly FinishedPage[]): string {
  const hashes = [...new Set(pages.flatMap(({ styles }) => styles))].sort();
  const scripted = pages.some(({ runsScripts }) => runsScripts);
  return written({
    'default-src': nothing,
    'img-src': "'self'",
    'style-src': ["'self'", ...hashes].join(' '),
    'manifest-src': "'self'",
    'script-src': scripted ? "'self'" : nothing,
    // Without a script nothing of a page's own connects; tools that look for robots.txt from within the page do.
    'connect-src': "'self'",
    'form-action': nothing,
    'base-uri': nothing,
    'frame-ancestors': nothing,
  });
}

function written(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
