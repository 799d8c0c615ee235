import type { Moves } from '../../addresses/redirects.ts';
import { pathKey } from '../../addresses/oldPaths.ts';
import type { Addressed, Side } from './successors.ts';

/**
 * Old addresses in the order that keeps the one that feeds know an article, or the articles of a section, by.
 *
 * @param was that address
 * @param first what feeds know it by that was at an address before any other
 * @param isFree whether it may say that it was at an address
 * @returns none where its present address has to stay the first; undefined where no order keeps it
 */
export function keptOrder(
  was: string,
  { address, redirectFrom }: Addressed,
  first: (path: string) => string,
  isFree: (path: string) => boolean,
): readonly string[] | undefined {
  if (first(redirectFrom[0] ?? address) === was) return redirectFrom;
  if (first(address) === was) return [];
  const own = redirectFrom.find((old) => first(old) === was);
  if (own === undefined && !(first(was) === was && isFree(was))) return undefined;
  const oldest = own ?? was;
  return [oldest, ...redirectFrom.filter((old) => old !== oldest)];
}

/** Whether something at this address may say that it was at another: nobody else is there, nor says so. */
export function isFreeIn(now: Side, moves: Moves): (old: string, address: string) => boolean {
  const live = new Set(now.addresses.map(({ path }) => pathKey(path)));
  const gone = new Set(moves.gone.map(pathKey));
  const led = new Map(moves.redirects.map(({ from, to }) => [pathKey(from), to]));
  return (old, address) => {
    const key = pathKey(old);
    return !live.has(key) && !gone.has(key) && (led.get(key) ?? address) === address;
  };
}

/** A line of `redirectFrom`. */
export const fromLine = (old: readonly string[]) => `redirectFrom: [${old.join(', ')}]`;

/** A line of `redirects:`. */
export const redirectLine = (from: string, to: string) => `- { from: ${from}, to: ${to} }`;
