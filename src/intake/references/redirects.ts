import type { Collection } from '../collections.ts';
import type { Readings } from './readings.ts';
import { fault, type Fault, type Place } from '../faults.ts';
import { fieldPlace, type FieldLocations } from '../schemas/fieldPlaces.ts';
import type { Omission } from './omissions.ts';
import type { LiveAddresses } from './liveAddresses.ts';
import type { OldAddress } from './siteLinks.ts';
import type { ListedRedirect } from '../redirectList.ts';
import { nearest } from '../nearest.ts';
import { cloudflareRules } from '../../addresses/hosting.ts';
import { keyOfWritten, spellings } from '../../addresses/oldPaths.ts';
import { fieldOf, type Path } from '../schemas/paths.ts';
import { valueAt } from '../schemas/schemaFaults.ts';

/** An old address that a file declares, and where. */
type Claim = {
  key: string;
  written: string;
  place: Place;
  field: string | undefined;
  /** Whether everything below the address has moved with it. */
  whole: boolean;
  /** Where it leads, as written, if not to the file that declares it; `undefined` also if it is gone. */
  to?: { written: string; place: Place; field: string | undefined } | undefined;
  gone: boolean;
};

/**
 * Faults of old addresses: declared twice, still in use, redirected in a chain or a loop, or to where nothing is.
 * Reads the fields as written, so that other faults do not hide these; and articles of every status, so that no fault
 * appears when an embargo ends.
 */
export function redirectFaults(readings: Readings, live: LiveAddresses): Fault[] {
  const claims = claimsOf(readings);
  const first = new Map<string, Claim>();
  const faults: Fault[] = [];
  for (const claim of claims) {
    const { key, written: address, place, field, gone } = claim;
    const earlier = first.get(key);
    if (earlier) {
      faults.push(fault('redirect-twice', { address, file: earlier.place.file }, place, field));
      continue;
    }
    first.set(key, claim);
    const alive = live.at(key) ?? (claim.whole ? live.below(key) : undefined);
    if (alive)
      faults.push(fault(gone ? 'gone-live' : 'redirect-live', { address, file: alive }, place, field));
    else if (live.isReserved(key)) faults.push(fault('redirect-reserved', { address }, place, field));
  }
  for (const claim of first.values())
    if (claim.to) faults.push(...redirectTargetFaults(claim.to, claim, first, live));
  return [...faults, ...redirectCountFaults([...first.values()], readings)];
}

/** The old addresses that redirect to others, in files of every status. */
export const oldAddressesOf = (readings: Readings): OldAddress[] =>
  claimsOf(readings).flatMap(({ key, whole, gone, place: { file }, to }) =>
    gone ? [] : [{ key, whole, file, to: to && keyOfWritten(to.written) }],
  );

/** A section that has become empty must not be a fault by itself. */
const isOmitted = (mention: ReturnType<LiveAddresses['mentionOf']>) =>
  mention === 'dropped' || mention === 'empty';

/** The redirects to what has expired, is a draft, or is an empty section. */
export const omittedRedirects = (readings: Readings, live: LiveAddresses): Omission[] =>
  claimsOf(readings).flatMap(({ to }): Omission[] => {
    const key = to && keyOfWritten(to.written);
    if (key === undefined || !isOmitted(live.mentionOf(key))) return [];
    const { written: value, place, field } = to!;
    return [{ rule: 'redirect-dropped', values: { value }, ...place, field }];
  });

function redirectTargetFaults(
  { written: value, place, field }: NonNullable<Claim['to']>,
  claim: Claim,
  claims: ReadonlyMap<string, Claim>,
  live: LiveAddresses,
): Fault[] {
  const key = keyOfWritten(value);
  const mention = key === undefined ? 'kept' : live.mentionOf(key);
  if (key === undefined || mention === 'kept' || isOmitted(mention)) return [];
  const end = finalTarget(key, claims, new Set([claim.key]));
  if (end === 'loop') return [fault('redirect-loop', { from: claim.written, to: value }, place, field)];
  if (end) return [fault('redirect-chain', { value, file: end.file, right: end.to }, place, field)];
  if (mention === 'refused') {
    const values = { value, right: `redirectFrom: [${claim.written}]` };
    return [fault('redirect-unpublished', values, place, field)];
  }
  const right = nearest(value, live.addresses());
  return [fault('redirect-target', { value, right }, place, field)];
}

function redirectCountFaults(claims: readonly Claim[], { site }: Readings): Fault[] {
  if (site.data['hosting'] !== 'cloudflare') return [];
  const kept = claims.filter(({ gone }) => !gone);
  const counts = {
    pages: kept.flatMap(({ key }) => spellings(key)).length,
    lists: kept.filter(({ whole }) => whole).length,
  };
  return (['pages', 'lists'] as const).flatMap((kind) => {
    const [count, most] = [counts[kind], cloudflareRules[kind]];
    const values = { count, most, kind };
    return count > most ? [fault('redirects-many', values, fieldPlace(site, ['hosting']), 'hosting')] : [];
  });
}

/** Where an old address leads in the end; `undefined` if it is no old address. */
function finalTarget(
  key: string,
  claims: ReadonlyMap<string, Claim>,
  seen: Set<string>,
): 'loop' | { file: string; to: string | undefined } | undefined {
  if (seen.has(key)) return 'loop';
  const claim = claims.get(key) ?? [...claims.values()].find((c) => c.whole && key.startsWith(`${c.key}/`));
  if (!claim || claim.gone) return undefined;
  const { file } = claim.place;
  const next = claim.to && keyOfWritten(claim.to.written);
  if (!claim.to || next === undefined) return { file, to: undefined };
  return finalTarget(next, claims, seen.add(key)) ?? { file, to: claim.to.written };
}

/** Every old address of the publication, in an order that depends on files and lines alone. */
function claimsOf({ articles, pages, letters, dossiers, authors, site, listedRedirects }: Readings): Claim[] {
  const listed = (
    from: FieldLocations,
    data: unknown,
    path: Path,
    kind: { whole?: boolean; gone?: boolean } = {},
  ) => {
    return listOf(valueAt(data, path)).flatMap((item, index) => claim(from, item, [...path, index], kind));
  };
  const claims: Record<Collection, Claim[]> = {
    articles: articles.flatMap((article) => listed(article, article.data, ['redirectFrom'])),
    pages: pages.flatMap((page) => listed(page, page.data, ['redirectFrom'])),
    letters: letters.flatMap((letter) => listed(letter, letter.data, ['redirectFrom'])),
    dossiers: dossiers.flatMap((dossier) => listed(dossier, dossier.data, ['redirectFrom'], { whole: true })),
    authors: authors.flatMap(({ read }) =>
      read ? listed(read, read.data, ['redirectFrom'], { whole: true }) : [],
    ),
    site: [
      ...listOf(site.data['sections']).flatMap((_, index) =>
        listed(site, site.data, ['sections', index, 'redirectFrom'], { whole: true }),
      ),
      ...listOf(site.data['redirects']).flatMap((item, index) => {
        const at = (field: string): Path => ['redirects', index, field];
        const written = valueAt(item, ['to']);
        const to =
          typeof written === 'string'
            ? { written: written.trim(), place: fieldPlace(site, at('to')), field: fieldOf(at('to')) }
            : undefined;
        return claim(site, valueAt(item, ['from']), at('from'), {}).map((found) => ({ ...found, to }));
      }),
      ...listed(site, site.data, ['gone'], { gone: true }),
      ...listedRedirects.flatMap(listedClaim),
    ],
  };
  return Object.values(claims).flat();
}

/** What a line of `redirects.txt` declares. */
function listedClaim({ from, written, to, fromPlace, toPlace }: ListedRedirect): Claim[] {
  const key = keyOfWritten(from);
  if (key === undefined) return [];
  const target = { written: to, place: toPlace, field: undefined };
  return [{ key, written, place: fromPlace, field: undefined, whole: false, gone: false, to: target }];
}

function claim(
  from: FieldLocations,
  written: unknown,
  path: Path,
  { whole = false, gone = false }: { whole?: boolean; gone?: boolean },
): Claim[] {
  const key = keyOfWritten(written);
  if (key === undefined || typeof written !== 'string') return [];
  const place = fieldPlace(from, path);
  return [{ key, written: written.trim(), place, field: fieldOf(path), whole, gone }];
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
