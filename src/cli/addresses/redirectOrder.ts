import type { Moves } from '../../addresses/redirects.ts';
import { pathKey } from '../../addresses/oldPaths.ts';
import type { RedirectTarget, Snapshot } from './replacements.ts';

/**
 * Old addresses in the order that keeps the feed id of an article, or of the articles of a section.
 *
 * @param feedId the address to keep as the id
 * @param firstAddress gives the feed id of an article whose oldest address is the one passed
 * @param isFree whether an address may be added to `redirectFrom`
 * @returns an empty list if the present address must come first; undefined if no order keeps the id
 */
export function orderKeepingFeedId(
  feedId: string,
  { address, redirectFrom }: RedirectTarget,
  firstAddress: (path: string) => string,
  isFree: (path: string) => boolean,
): readonly string[] | undefined {
  if (firstAddress(redirectFrom[0] ?? address) === feedId) return redirectFrom;
  if (firstAddress(address) === feedId) return [];
  const own = redirectFrom.find((old) => firstAddress(old) === feedId);
  if (own === undefined && !(firstAddress(feedId) === feedId && isFree(feedId))) return undefined;
  const oldest = own ?? feedId;
  return [oldest, ...redirectFrom.filter((old) => old !== oldest)];
}

/** Makes a test whether an old address can redirect to an address: nothing else is there or redirects from there. */
export function freeAddressTest(now: Snapshot, moves: Moves): (old: string, address: string) => boolean {
  const live = new Set(now.addresses.map(({ path }) => pathKey(path)));
  const gone = new Set(moves.gone.map(pathKey));
  const targets = new Map(moves.redirects.map(({ from, to }) => [pathKey(from), to]));
  return (old, address) => {
    const key = pathKey(old);
    return !live.has(key) && !gone.has(key) && (targets.get(key) ?? address) === address;
  };
}

/** A line of `redirectFrom`. */
export const redirectFromLine = (old: readonly string[]) => `redirectFrom: [${old.join(', ')}]`;

/** A line of `redirects:`. */
export const redirectLine = (from: string, to: string) => `- { from: ${from}, to: ${to} }`;
