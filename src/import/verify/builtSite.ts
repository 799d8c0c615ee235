import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathKey, withoutQuery } from '../../addresses/oldPaths.ts';
import { decoded } from '../../htmlToMarkdown/decoded.ts';
import type { OldRedirect } from '../plan/redirects.ts';

/** How a built site answers a request for a path. */
export type Answer =
  | { status: 200; html?: string }
  | {
      status: 301;
      /** As the site writes it, below its domain. */
      to: string;
    }
  | { status: 404 };

/** A page that leads on from an old address says where to, for browsers, in its head. */
const leadsOn = /<meta http-equiv="refresh" content="0;\s*url=([^"]+)"/i;

/**
 * Opens a built site, to see how it answers as its host serves it: files, pages that lead on from old addresses, the redirects of
 * `_redirects`, and those of a server's rules.
 *
 * @param base path of the home page, with a slash at both ends
 * @param rules of the server that the site is made for, if it is one
 */
export function openBuiltSite(
  folder: string,
  base: string,
  rules: readonly OldRedirect[],
): (path: string) => Answer {
  const file = path.join(folder, '_redirects');
  const written = existsSync(file) ? redirectsIn(readFileSync(file, 'utf8')) : [];
  const exact = new Map<string, string>();
  for (const { from, to } of [...rules, ...written]) exact.set(keyOf(from), to);
  const patterns = written.filter(({ from }) => from.endsWith('/*'));
  return (asked) => {
    if (!asked.startsWith(base)) return { status: 404 };
    const byQuery = exact.get(keyOf(base + withoutQuery(`/${asked.slice(base.length)}`).slice(1)));
    if (asked.includes('?') && byQuery !== undefined) return { status: 301, to: byQuery };
    // Where no rule looks at it, what follows `?` changes nothing.
    const inSite = asked.slice(base.length).replace(/\?.*$/, '');
    const page = path.join(folder, inSite, 'index.html');
    if (existsSync(page)) {
      const html = readFileSync(page, 'utf8');
      const [, to] = leadsOn.exec(html.slice(0, 2000)) ?? [];
      return to === undefined ? { status: 200, html } : { status: 301, to: pathIn(to) };
    }
    if (inSite !== '' && statSync(path.join(folder, inSite), { throwIfNoEntry: false })?.isFile())
      return { status: 200 };
    const to = exact.get(keyOf(asked));
    if (to !== undefined) return { status: 301, to };
    for (const { from, to } of patterns) {
      const start = from.slice(0, -1);
      if (asked.startsWith(start))
        return { status: 301, to: to.replace(':splat', asked.slice(start.length)) };
    }
    return { status: 404 };
  };
}

const keyOf = (written: string): string => pathKey(decoded(written)).toLowerCase();

const pathIn = (url: string): string => decoded(URL.parse(url, 'https://site.invalid')?.pathname ?? url);

/** The lines of `_redirects`: from, to, status. */
const redirectsIn = (text: string): OldRedirect[] =>
  text.split('\n').flatMap((line) => {
    const [from, to, status] = line.trim().split(/\s+/);
    return from && to && !from.startsWith('#') && /^30[18]/.test(status ?? '301')
      ? [{ from, to: decoded(to) }]
      : [];
  });
