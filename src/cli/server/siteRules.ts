import { headerRules, type HeaderRule } from '../../builder/policy/headers.ts';
import type { Edition } from '../../editorial/edition.ts';
import { feedForms } from '../../addresses/feedAddresses.ts';
import { movesOf, type Moves } from '../../addresses/redirects.ts';

/** What a server of one's own is told about a site, whichever program it is. */
export type SiteRules = {
  /** Path of the home page, such as `/`. */
  base: string;
  moves: Moves;
  /** The rule for all paths first; of two that fit a path and name one header, the later holds. */
  headers: HeaderRule[];
  /** Files that are no addresses: served to nobody who asks for them. */
  hidden: string[];
};

const hour = 3600;

/** The rules of a site: all that does not change with its pages, which say their own policies. */
export function siteRules(edition: Edition): SiteRules {
  const { addresses, settings } = edition;
  const base = addresses.home;
  const visibleFolders = [`${base}_astro/`, addresses.cards];
  const [everywhere, ...others] = headerRules([], base, {
    visibleFolders,
    immutable: [...visibleFolders, addresses.searchFiles],
    admin: settings.admin,
    secure: addresses.absolute(base).startsWith('https:'),
  });
  const keptFor = (path: string, seconds: number): HeaderRule => ({
    path: base + path,
    headers: { 'Cache-Control': `public, max-age=${seconds}` },
  });
  return {
    base,
    moves: movesOf(edition),
    headers: [
      // What is corrected or taken down is so at once: a browser asks whether its copy is still the newest.
      {
        ...everywhere!,
        headers: { ...everywhere!.headers, 'Cache-Control': 'public, max-age=0, must-revalidate' },
      },
      ...Object.values(feedForms).map(({ file }) => keptFor(`*${file}`, hour / 12)),
      ...['*.ico', 'favicon.svg', 'icon-*'].map((path) => keptFor(path, 24 * hour)),
      ...others,
    ],
    hidden: ['_headers', '_redirects', '404.html', '410.html'].map((file) => base + file),
  };
}

/** A path with a star as a regular expression for the whole of it, as PCRE and RE2 read it. */
export const patternOf = (path: string): string =>
  `^${path
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')}$`;

/** Each header with what it says everywhere, if it does, and where it says something else; the later holds. */
export function byHeader(rules: readonly HeaderRule[]): {
  name: string;
  usual: string;
  unlike: [pattern: string, value: string][];
}[] {
  const [everywhere, ...others] = rules;
  const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
  return [...names].map((name) => ({
    name,
    usual: everywhere?.headers[name] ?? '',
    unlike: others.flatMap(({ path, headers }): [string, string][] =>
      headers[name] === undefined ? [] : [[patternOf(path), headers[name]]],
    ),
  }));
}
