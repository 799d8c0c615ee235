import { cardsStep } from '../editorial/addresses.ts';
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
 */
export function headerRules(pages: readonly FinishedPage[], base: string): HeaderRule[] {
  return [
    {
      path: `${base}*`,
      headers: {
        'Content-Security-Policy': sitePolicy(pages),
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': unneeded
          .split(' ')
          .map((name) => `${name}=()`)
          .join(', '),
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    },
    ...scriptlessFolders(pages).map((folder) => ({
      path: folder ? `${base}${folder}/*` : base,
      headers: { 'Content-Security-Policy': scriptlessPolicy },
    })),
    // The name of a file there changes with its content.
    ...['_astro', cardsStep].map((folder) => ({
      path: `${base}${folder}/*`,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    })),
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
