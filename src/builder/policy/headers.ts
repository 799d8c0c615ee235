import type { AdminSettings } from '../../intake/schemas/adminSchema.ts';
import type { Hosting } from '../../addresses/hosting.ts';
import { adminStep } from '../../addresses/siteAddresses.ts';
import { playable } from '../../intake/media/mediaKinds.ts';
import { headerPolicy, type FinishedPage, type Policy } from './contentPolicy.ts';
import { referrerPolicy } from './pagePolicy.ts';
import { policies } from './policies.ts';

/** Headers for all paths that match a pattern, such as `/_astro/*`. */
export type HeaderRule = { path: string; headers: Record<string, string> };

/** Browser features that no page of a newspaper needs, switched off (w3.org/TR/permissions-policy). */
const unneeded =
  'accelerometer browsing-topics camera display-capture geolocation gyroscope microphone payment usb';

/** Pictures in the root: icons, which feed readers show. */
const pictures = ['*.svg', '*.png', '*.ico'];

/** Sounds and videos, which other sites play from a podcast's feed, and search engines from structured data. */
const media = Object.keys(playable).map((ending) => `*.${ending}`);

/** What the headers of a site depend on besides its pages. */
export type Others = {
  /** Folders of files that are named by their content: paths that begin with the base and end with a slash. */
  immutable?: readonly string[];
  /** Those of them that hold pictures which other sites may show: feed readers, link previews. */
  visibleFolders?: readonly string[];
  /** What any page may need, where the pages are not known. */
  permissions?: Policy | undefined;
  /** The editors' interface, if there is one. */
  admin?: AdminSettings | undefined;
  /** Whether the site is served over HTTPS. */
  secure?: boolean;
};

/**
 * The headers of a site, the rule for all paths first. If two rules match a path and name one header, the later wins.
 *
 * @param pages whose styles the policies name; empty if each page carries its own policy
 * @param base path of the home page, such as `/`
 */
export function headerRules(
  pages: readonly FinishedPage[],
  base: string,
  { immutable = [], visibleFolders = [], admin, permissions, secure = true }: Others = {},
): HeaderRule[] {
  const [everywhere, ...own] = policies(pages, base, admin, permissions).map(({ path, policy }) => ({
    path,
    headers: { 'Content-Security-Policy': headerPolicy(policy, secure) },
  }));
  const hasMedia = pages.some(({ mediaHosts }) => mediaHosts.length > 0);
  const forOthers = [
    ...visibleFolders.map((folder) => `${folder}*`),
    ...[...pictures, ...(hasMedia ? media : [])].map((form) => base + form),
  ];
  return joined([
    {
      path: `${base}*`,
      headers: {
        ...everywhere!.headers,
        // This host alone: whether other subdomains are served over HTTPS too is for their owner to say.
        ...(secure && { 'Strict-Transport-Security': 'max-age=31536000' }),
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'Referrer-Policy': referrerPolicy,
        'Permissions-Policy': unneeded
          .split(' ')
          .map((name) => `${name}=()`)
          .join(', '),
        // The window in which an editor signs in sends a message to the one that opened it.
        'Cross-Origin-Opener-Policy': admin ? 'same-origin-allow-popups' : 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
      },
    },
    // Before the rules of folders, because a host with a limit on the number of rules ignores the last.
    ...immutable.map((folder) => ({
      path: `${folder}*`,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    })),
    ...forOthers.map((path) => ({ path, headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } })),
    ...(admin ? [{ path: `${base}${adminStep}/*`, headers: { 'X-Robots-Tag': 'noindex' } }] : []),
    ...own,
  ]);
}

/** Merges the rules of one path into the first of them. */
function joined(rules: readonly HeaderRule[]): HeaderRule[] {
  const headers = new Map<string, Record<string, string>>();
  for (const rule of rules) headers.set(rule.path, { ...headers.get(rule.path), ...rule.headers });
  return [...headers].map(([path, headers]) => ({ path, headers }));
}

/**
 * `_headers`, as Netlify and Cloudflare read it: a path, then its headers, indented. Where two rules name one header,
 * Netlify sends the last and Cloudflare both in one line, unless the later takes the earlier off
 * (developers.cloudflare.com/pages/configuration/headers/#detach-a-header).
 */
export function headersFile(rules: readonly HeaderRule[], hosting: Hosting | undefined): string {
  const general = rules[0]?.headers ?? {};
  return rules
    .map(({ path, headers }, place) => {
      const lines = Object.entries(headers).flatMap(([name, value]) => {
        const takesOff = hosting === 'cloudflare' && place > 0 && name in general;
        return [...(takesOff ? [`  ! ${name}`] : []), `  ${name}: ${value}`];
      });
      return [path, ...lines, ''].join('\n');
    })
    .join('\n');
}
