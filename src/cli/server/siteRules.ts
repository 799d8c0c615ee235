import type { Policy } from '../../builder/policy/contentPolicy.ts';
import { headerRules, type HeaderRule } from '../../builder/policy/headers.ts';
import { counterOf } from '../../editorial/audience.ts';
import type { Edition } from '../../editorial/edition.ts';
import { feedForms } from '../../addresses/feedAddresses.ts';
import { movesOf, type Moves } from '../../addresses/redirects.ts';

/** The rules of a site for a self-hosted server, independent of the server's syntax. */
export type SiteRules = {
  /** Path of the home page, such as `/`. */
  base: string;
  moves: Moves;
  /** The rule for all paths first; the last rule that matches a path wins for each header. */
  headers: HeaderRule[];
  /** Files of the site that are not served at their own address. */
  hidden: string[];
};

const hour = 3600;

/** The rules of a site that do not depend on its pages, which carry their own policies. */
export function siteRules(edition: Edition): SiteRules {
  const { addresses, settings } = edition;
  const base = addresses.home;
  const visibleFolders = [`${base}_astro/`, addresses.cards];
  const [everywhere, ...others] = headerRules([], base, {
    visibleFolders,
    immutable: [...visibleFolders, addresses.searchFiles],
    admin: settings.admin,
    permissions: permissionsFrom(settings),
    secure: addresses.absolute(base).startsWith('https:'),
  });
  const cacheFor = (path: string, seconds: number): HeaderRule => ({
    path: base + path,
    headers: { 'Cache-Control': `public, max-age=${seconds}` },
  });
  return {
    base,
    moves: movesOf(edition),
    headers: [
      // Browsers revalidate, so that corrections and withdrawals are seen at once.
      {
        ...everywhere!,
        headers: { ...everywhere!.headers, 'Cache-Control': 'public, max-age=0, must-revalidate' },
      },
      ...Object.values(feedForms).map(({ file }) => cacheFor(`*${file}`, hour / 12)),
      ...['*.ico', 'favicon.svg', 'icon-*'].map((path) => cacheFor(path, 24 * hour)),
      ...others,
    ],
    hidden: ['_headers', '_redirects', '404.html', '410.html'].map((file) => base + file),
  };
}

/**
 * What pages may need besides the site's own pictures and styles. Each carries a narrow policy itself, and both apply: the
 * server's must not forbid what a page allows.
 */
function permissionsFrom(settings: Edition['settings']): Policy {
  const self = "'self'";
  const { signUp, media } = settings;
  const originsOf = (...urls: (string | undefined)[]) =>
    urls.flatMap((url) => (url === undefined ? [] : [new URL(url).origin]));
  return {
    'font-src': [self],
    'media-src': [self, ...originsOf(media?.host)],
    'frame-src': ['https:'],
    ...(signUp && { 'form-action': originsOf(signUp.action) }),
    'img-src': originsOf(counterOf(settings)?.url),
  };
}

/** A path with `*` as a regular expression that matches whole paths, for PCRE and RE2. */
export const pathPattern = (path: string): string =>
  `^${path
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')}$`;

/** The value of each header for all paths, if any, and the exceptions; the last matching exception wins. */
export function valuesByHeader(rules: readonly HeaderRule[]): {
  name: string;
  common: string;
  exceptions: [pattern: string, value: string][];
}[] {
  const [everywhere, ...others] = rules;
  const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
  return [...names].map((name) => ({
    name,
    common: everywhere?.headers[name] ?? '',
    exceptions: others.flatMap(({ path, headers }): [string, string][] =>
      headers[name] === undefined ? [] : [[pathPattern(path), headers[name]]],
    ),
  }));
}
