import { cardsStep } from '../editorial/addresses.ts';
import type { AdminSettings } from '../intake/adminSchema.ts';
import { policiesWithAdmin } from './adminPolicy.ts';
import { scriptlessFolders, scriptlessPolicy, sitePolicy, type FinishedPage } from './contentPolicy.ts';

/** Headers for all paths of a form, such as `/_astro/*`. */
export type HeaderRule = { path: string; headers: Record<string, string> };

/** What no page of a newspaper needs, switched off for it and for whatever it might load (w3.org/TR/permissions-policy). */
const unneeded =
  'accelerometer browsing-topics camera display-capture geolocation gyroscope microphone payment usb';

/**
 * The headers of a finished site.
 *
 * @param base path of the home page, such as `/`
 * @param admin the editors' interface, if the site has one
 */
export function headerRules(
  pages: readonly FinishedPage[],
  base: string,
  admin?: AdminSettings,
): HeaderRule[] {
  const [everywhere, ...folders] = admin ? policiesWithAdmin(pages, admin, base) : policies(pages, base);
  return [
    {
      path: `${base}*`,
      headers: {
        'Content-Security-Policy': everywhere!.policy,
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': unneeded
          .split(' ')
          .map((name) => `${name}=()`)
          .join(', '),
        // The window in which an editor signs in answers the one that opened it.
        'Cross-Origin-Opener-Policy': admin ? 'same-origin-allow-popups' : 'same-origin',
      },
    },
    ...folders.map(({ path, policy }) => ({ path, headers: { 'Content-Security-Policy': policy } })),
    ...(admin ? [{ path: `${base}admin/*`, headers: { 'X-Robots-Tag': 'noindex' } }] : []),
    // The name of a file there changes with its content.
    ...['_astro', cardsStep].map((folder) => ({
      path: `${base}${folder}/*`,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    })),
  ];
}

const policies = (pages: readonly FinishedPage[], base: string) => [
  { path: `${base}*`, policy: sitePolicy(pages) },
  ...scriptlessFolders(pages).map((folder) => ({
    path: folder ? `${base}${folder}/*` : base,
    policy: scriptlessPolicy,
  })),
];

/** `_headers`, as Netlify and Cloudflare read it: a path, then its headers, indented. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}
