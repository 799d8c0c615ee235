import { hostOf, type Hosting } from '../../addresses/hosting.ts';
import type { AdminSettings } from '../../intake/schemas/adminSchema.ts';
import { ownSources, scanPage, serializePolicy, type FinishedPage, type Policy } from './contentPolicy.ts';
import { ownPolicy } from './policies.ts';

/** The settings that decide whether pages carry their policies, and which. */
export type PolicySettings = { hosting?: Hosting | undefined; admin?: AdminSettings | undefined };

/** How much of a page's address other sites learn from a link that is followed. */
export const referrerPolicy = 'strict-origin-when-cross-origin';

/** Pages that a host serves at any path, so that no header made for a path reaches them. */
const anywhere = new Set(['404.html', '410.html']);

/**
 * Finishes a page: if the host sends no policy for it, the page carries its own, right after the declaration of the
 * encoding: a policy applies to what follows, and browsers look for the encoding in the first 1,024 bytes only. The
 * page's styles are merged, so that the policy has one hash to name.
 */
export function finishPage(
  file: string,
  rendered: string,
  { hosting, admin }: PolicySettings,
): { html: string; page: FinishedPage } {
  const found = scanPage(file, rendered);
  if (hostOf(hosting).sendsPolicies && !anywhere.has(file) && !found.isRedirect)
    return { html: withMeta(file, rendered, metaOf(ownSources(found))), page: found };
  const mergedStyles = rendered.replaceAll('</style><style>', '');
  const page = scanPage(file, mergedStyles);
  const referrer = `<meta name="referrer" content="${referrerPolicy}">`;
  return { html: withMeta(file, mergedStyles, metaOf(ownPolicy(page, admin)) + referrer), page };
}

const metaOf = (policy: Policy) =>
  `<meta http-equiv="content-security-policy" content="${serializePolicy(policy)}">`;

function withMeta(file: string, html: string, meta: string): string {
  const head = /<head[^>]*>\s*(?:<meta charset="[^"]*"\s*\/?>)?/i;
  if (!head.test(html)) throw new Error(`${file} has no <head> for its content policy.`);
  return html.replace(head, (found) => found + meta);
}
