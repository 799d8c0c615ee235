import { adminStep } from '../editorial/addresses.ts';
import type { AdminSettings } from '../intake/schemas/adminSchema.ts';
import { adminPolicy } from './adminPolicy.ts';
import { sitePolicy, type FinishedPage } from './contentPolicy.ts';

export type PathPolicy = { path: string; policy: string };

/**
 * Policies by path. Some hosts hold a page to every rule that fits its path (Cloudflare), with others the last rule wins
 * (Netlify's own server for trying sites out): so the rule for all paths is the widest, and what has no script is given
 * its own, narrow one whole. Either way a page that readers see is held to the narrow one, and the editors' interface to
 * no other than its own.
 *
 * Pages that lead on from old addresses have no rule of their own: an imported archive has thousands of them, and
 * Cloudflare reads 100 rules (developers.cloudflare.com/pages/configuration/headers). Where no other page shares their
 * folder they, and the feeds that stay beside them, are held to the rule for all paths. That is safe: they have no
 * script, and the widest policy runs none but the site's own; nor does it forbid their style.
 *
 * @param base path of the home page, such as `/`
 * @param files from the site's root; those beside the home page that a browser could run are told one by one
 * @returns the rule for all paths first
 */
export function policies(
  pages: readonly FinishedPage[],
  base: string,
  { files = [], admin }: { files?: readonly string[]; admin?: AdminSettings | undefined } = {},
): PathPolicy[] {
  const read = pages.filter(({ file }) => firstStep(file) !== adminStep);
  const withScripts = sitePolicy(read);
  const without = sitePolicy(read.filter(({ runsScripts }) => !runsScripts));
  const wide = admin ? adminPolicy(admin) : withScripts;
  const onward = new Set(read.filter(({ leadsOn }) => leadsOn).map(({ file }) => file));
  const isPlace = (file: string) => !onward.has(file);
  const folders = Map.groupBy(
    read.filter(({ file }) => isPlace(file)),
    ({ file }) => firstStep(file),
  );
  const own = [
    ...[...folders].map(([name, found]) => ({
      path: name ? `${base}${name}/*` : base,
      policy: found.some(({ runsScripts }) => runsScripts) ? withScripts : without,
    })),
    ...files
      .filter((file) => mayRun(file) && isPlace(file))
      .map((file) => ({ path: base + file, policy: without })),
  ];
  return [{ path: `${base}*`, policy: wide }, ...own.filter(({ policy }) => policy !== wide)];
}

/** The folder of a file, seen from the site's root; '' for one beside the front page. */
const firstStep = (file: string) => (file.includes('/') ? file.split('/')[0]! : '');

/** Whether a file beside the front page, opened by itself, is a document that could run a script. */
const mayRun = (file: string) => /^[^/]+\.(?:html|xml|svg)$/.test(file);
