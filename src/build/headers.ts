import type { AdminSettings } from '../intake/schemas/adminSchema.ts';
import { adminStep } from '../editorial/addresses.ts';
import type { FinishedPage } from './contentPolicy.ts';
import { policies } from './policies.ts';

/** Headers for all paths of a form, such as `/_astro/*`. */
export type HeaderRule = { path: string; headers: Record<string, string> };

/** What no page of a newspaper needs, switched off for it and for whatever it might load (w3.org/TR/permissions-policy). */
const unneeded =
  'accelerometer browsing-topics camera display-capture geolocation gyroscope microphone payment usb';

/** What a site has besides its pages. */
export type Others = {
  /** All files, from the site's root. */
  files?: readonly string[];
  /** Folders whose files are named by what is in them: paths that begin with the base and end with a slash. */
  lasting?: readonly string[];
  /** The editors' interface, if there is one. */
  admin?: AdminSettings | undefined;
};

/**
 * The headers of a finished site.
 *
 * @param base path of the home page, such as `/`
 */
export function headerRules(
  pages: readonly FinishedPage[],
  base: string,
  { files = [], lasting = [], admin }: Others = {},
): HeaderRule[] {
  const [everywhere, ...folders] = policies(pages, base, { files, admin });
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
    // Before those of the folders, of which a host that reads so many rules and no more would leave out the last.
    ...lasting.map((folder) => ({
      path: `${folder}*`,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    })),
    ...(admin ? [{ path: `${base}${adminStep}/*`, headers: { 'X-Robots-Tag': 'noindex' } }] : []),
    ...folders.map(({ path, policy }) => ({ path, headers: { 'Content-Security-Policy': policy } })),
  ];
}

/** `_headers`, as Netlify and Cloudflare read it: a path, then its headers, indented. */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}
