import { encodedPath, readOldPath } from '../../addresses/oldPaths.ts';
import type { Article, Edition } from '../../editorial/edition.ts';
import { oldFolders } from '../../addresses/redirects.ts';

type Addressed = Pick<Article, 'redirectFrom' | 'category' | 'slug'>;

/**
 * What feed readers know an article by, for ever: its first address. When a slug or a section changes, the old address
 * goes into `redirectFrom` (else its links would break), behind those that are there: so the first of them, or the
 * present address where there is none, stays the same through every move, and through any change of date or title.
 */
export function feedId(article: Addressed, edition: Edition): string {
  const { addresses } = edition;
  return addresses.absolute(addresses.home + firstAddress(ownAddress(article, edition), edition).slice(1));
}

/**
 * The first address of the article that was at this one before it moved by itself: where its section has been renamed,
 * it was below the section's first name, unless another article had been there before it.
 *
 * @param written a path below the home page, with or without its last slash; so is the answer, with it
 */
export function firstAddress(written: string, edition: Edition): string {
  const whole = /\.[a-z0-9]+$|\/$/i.test(written) ? written : `${written}/`;
  const { names, taken } = sectionsRenamed(edition);
  const place = sectionPlace(whole, names);
  if (!place) return whole;
  const { of, at, step } = place;
  const before = (taken.get(of[0] + step) ?? []).filter((other) => other < at);
  const first = Math.max(-1, ...before) + 1;
  return first === at ? whole : encodedPath(of[first] + step);
}

/** The oldest address that an article itself tells of, below the home page. */
function ownAddress(article: Addressed, { addresses }: Edition): string {
  return article.redirectFrom[0] ?? addresses.article(article).slice(addresses.home.length - 1);
}

/** All names of one section, oldest first, as paths below the home page. */
type SectionNames = readonly [string, ...string[]];

/** Where an address lies: below which of its section's names, and its last step. */
type Place = { of: SectionNames; at: number; step: string };

type Renamed = {
  /** Each name of a section that has had several, and which of them it is. */
  names: ReadonlyMap<string, { of: SectionNames; at: number }>;
  /** Below which names articles were first, by the section's first name and their last step. */
  taken: ReadonlyMap<string, number[]>;
};

const renamedSectionsCache = new WeakMap<Edition, Renamed>();

/** What firstAddress needs of an edition; made once, for every entry of every feed asks. */
function sectionsRenamed(edition: Edition): Renamed {
  let renamed = renamedSectionsCache.get(edition);
  if (!renamed) renamedSectionsCache.set(edition, (renamed = findRenamed(edition)));
  return renamed;
}

function findRenamed(edition: Edition): Renamed {
  const names: Map<string, { of: SectionNames; at: number }> = new Map();
  for (const { id, redirectFrom } of edition.settings.sections) {
    const [first, ...others] = oldFolders(redirectFrom);
    if (first === undefined) continue;
    const of: SectionNames = [first, ...others, `/${id}/`];
    of.forEach((name, at) => names.set(name, { of, at }));
  }
  const taken = new Map<string, number[]>();
  if (names.size === 0) return { names, taken };
  for (const article of edition.articles) {
    const place = sectionPlace(ownAddress(article, edition), names);
    if (!place) continue;
    const key = place.of[0] + place.step;
    taken.set(key, [...(taken.get(key) ?? []), place.at]);
  }
  return { names, taken };
}

/** An article is one step below its section; what lies deeper, or is a file, came from elsewhere and has not moved along. */
function sectionPlace(path: string, names: Renamed['names']): Place | undefined {
  const reading = names.size > 0 ? readOldPath(path) : undefined;
  const [, above = '', step = ''] =
    (reading && 'path' in reading && /^(.*\/)([^/]+\/)$/.exec(reading.path)) || [];
  const name = names.get(above);
  return name && { ...name, step };
}
