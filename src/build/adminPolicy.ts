import { hostOf } from '../admin/gitHost.ts';
import type { AdminSettings } from '../intake/adminSchema.ts';
import { scriptlessFolders, sitePolicy, type FinishedPage } from './contentPolicy.ts';

/** The folder of the editors' interface. */
const folder = 'admin';

/**
 * The policy of the editors' interface: this site and the host of the repository, nobody else.
 *
 * Inline styles, because it writes its own while it runs; `blob:` and `data:`, because pictures that are not saved yet
 * have no other address; `wasm-unsafe-eval` and a worker, for pictures from phones.
 */
export function adminPolicy(admin: AdminSettings): string {
  const { asks, shows } = hostOf(admin);
  return Object.entries({
    'default-src': ["'none'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    'worker-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'blob:', 'data:', ...shows],
    'media-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", 'blob:', 'data:', ...asks],
    'manifest-src': ["'self'", 'blob:', 'data:'],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  })
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

/**
 * Policies by path for a site that has the editors' interface. Some hosts hold a page to every rule that fits its path
 * (Cloudflare), with others the last rule wins (Netlify's own server for trying sites out): so the rule for all paths is
 * the interface's, the widest, and each folder of the site is given its own, narrow one whole. Either way a page that
 * readers see is held to the narrow one, and the interface to no other than its own.
 *
 * @param base path of the home page, such as `/`
 * @returns the rule for all paths first
 */
export function policiesWithAdmin(
  pages: readonly FinishedPage[],
  admin: AdminSettings,
  base: string,
): { path: string; policy: string }[] {
  const wide = adminPolicy(admin);
  const read = pages.filter(({ file }) => !file.startsWith(`${folder}/`));
  const narrow = sitePolicy(read);
  const narrowest = sitePolicy(read.filter(({ runsScripts }) => !runsScripts));
  const scriptless = new Set(scriptlessFolders(read));
  const folders = new Set(read.map(({ file }) => (file.includes('/') ? file.split('/')[0]! : '')));
  return [
    { path: `${base}*`, policy: wide },
    ...[...folders].map((name) => ({
      path: name ? `${base}${name}/*` : base,
      policy: scriptless.has(name) ? narrowest : narrow,
    })),
  ];
}
