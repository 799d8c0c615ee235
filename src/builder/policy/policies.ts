import { adminStep } from '../../addresses/siteAddresses.ts';
import type { AdminSettings } from '../../intake/schemas/adminSchema.ts';
import { adminPolicy } from './adminPolicy.ts';
import { drawingPolicy, pagePolicy, widePolicy, type FinishedPage, type Policy } from './contentPolicy.ts';

export type PathPolicy = { path: string; policy: Policy };

/**
 * Policies by path. Some hosts hold a page to every rule that fits its path (Cloudflare), with others the last rule wins
 * (Netlify, and the rules for servers): so the rule for all paths is the widest, and what readers see is given its own,
 * narrow one whole. Either way a page is held to the narrow one, a drawing is shown as it was drawn, and the editors'
 * interface is held to no other than its own.
 *
 * Pages that lead on from old addresses have no rule of their own: an imported archive has thousands of them, and
 * Cloudflare reads 100 rules (developers.cloudflare.com/pages/configuration/headers). They carry their policy themselves,
 * as does the page for what is missing, which may stand at any path; the rules of folders they stand in know their styles.
 *
 * @param base path of the home page, such as `/`
 * @returns the rule for all paths first
 */
export function policies(
  pages: readonly FinishedPage[],
  base: string,
  admin: AdminSettings | undefined,
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
    { path: `${base}*`, policy: admin ? adminPolicy(admin) : widePolicy },
    { path: `${base}*.svg`, policy: drawingPolicy },
    { path: `${base}*.xml`, policy: pagePolicy([], { styleFiles: true }) },
    ...[...folders].map(([name, found]) => ({
      path: name ? `${base}${name}/*` : base,
      policy: narrow(found),
    })),
    ...(folders.get('') ?? []).map((page) => ({ path: base + page.file, policy: narrow([page]) })),
  ];
}

/** The policy of a page alone; of all pages only the front page names the manifest. */
export function ownPolicy(page: FinishedPage, admin: AdminSettings | undefined): Policy {
  if (admin && firstStep(page.file) === adminStep) return adminPolicy(admin);
  const { 'manifest-src': manifest, ...policy } = pagePolicy([page]);
  return page.file === 'index.html' ? { ...policy, 'manifest-src': manifest! } : policy;
}

/** The folder of a file, seen from the site's root; '' for one beside the front page. */
const firstStep = (file: string) => (file.includes('/') ? file.split('/')[0]! : '');
