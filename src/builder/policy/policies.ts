import { adminStep } from '../../addresses/siteAddresses.ts';
import type { AdminSettings } from '../../intake/schemas/adminSchema.ts';
import { adminPolicy } from './adminPolicy.ts';
import {
  drawingPolicy,
  pagePolicy,
  permissionsOf,
  widePolicy,
  type FinishedPage,
  type Policy,
} from './contentPolicy.ts';

export type PathPolicy = { path: string; policy: Policy };

/**
 * Policies by path. Some hosts apply every rule that matches a path (Cloudflare), on others the last rule wins (Netlify,
 * and the rules for servers): so the rule for all paths is the widest, and pages have a narrow rule of their own. Either
 * way the narrow one applies to a page, a drawing is shown as it was drawn, and the editors' interface has its own.
 *
 * Redirect pages have no rule of their own: an imported archive has thousands of them, and Cloudflare reads 100 rules
 * (developers.cloudflare.com/pages/configuration/headers). They carry their policy themselves, as does the page for
 * missing addresses, which may be served at any path; the rules of their folders include their styles.
 *
 * @param base path of the home page, such as `/`
 * @param permissions what any page may need besides, where pages are not known and carry their own policies
 * @returns the rule for all paths first
 */
export function policies(
  pages: readonly FinishedPage[],
  base: string,
  admin: AdminSettings | undefined,
  permissions: Policy = permissionsOf(pages.filter(({ file }) => firstStep(file) !== adminStep)),
): PathPolicy[] {
  const read = pages.filter(({ file }) => firstStep(file) !== adminStep);
  const scriptless = pagePolicy(
    read.filter(({ runsScripts }) => !runsScripts),
    { styleFiles: true },
  );
  const scripted = pagePolicy(read, { styleFiles: true });
  const narrow = (found: readonly FinishedPage[]) =>
    found.some(({ runsScripts }) => runsScripts) ? scripted : scriptless;
  const folders = Map.groupBy(
    read.filter(({ isRedirect }) => !isRedirect),
    ({ file }) => firstStep(file),
  );
  return [
    { path: `${base}*`, policy: widened(admin ? adminPolicy(admin) : widePolicy, permissions) },
    { path: `${base}*.svg`, policy: drawingPolicy },
    { path: `${base}*.xml`, policy: pagePolicy([], { styleFiles: true }) },
    ...[...folders].map(([name, found]) => ({
      path: name ? `${base}${name}/*` : base,
      policy: narrow(found),
    })),
    ...(folders.get('') ?? []).map((page) => ({ path: base + page.file, policy: narrow([page]) })),
  ];
}

/** A policy with more sources; what it allows already it still does. */
function widened(policy: Policy, more: Policy): Policy {
  const named = Object.entries(more).map(([name, sources]) => {
    const own = (policy[name] ?? []).filter((source) => source !== "'none'");
    return [name, [...new Set([...own, ...sources])]] as const;
  });
  return { ...policy, ...Object.fromEntries(named) };
}

/** The policy of a single page; only the front page links to the web manifest. */
export function ownPolicy(page: FinishedPage, admin: AdminSettings | undefined): Policy {
  if (admin && firstStep(page.file) === adminStep) return adminPolicy(admin);
  const { 'manifest-src': manifest, ...policy } = pagePolicy([page]);
  return page.file === 'index.html' ? { ...policy, 'manifest-src': manifest! } : policy;
}

/** The folder of a file from the site's root; '' in the root itself. */
const firstStep = (file: string) => (file.includes('/') ? file.split('/')[0]! : '');
