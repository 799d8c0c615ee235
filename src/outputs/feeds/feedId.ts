import { encodedPath, readOldPath } from '../../addresses/oldPaths.ts';
import type { Article, Edition, Letter } from '../../editorial/edition.ts';
import { oldSectionPaths } from '../../addresses/redirects.ts';
import { sectionPath } from '../../addresses/siteAddresses.ts';

type Addressed = Pick<Article, 'redirectFrom' | 'category' | 'slug'> | Pick<Letter, 'redirectFrom' | 'slug'>;

/**
 * The permanent id of an article or a letter in feeds: its first address. When a slug or a section changes, the old address
 * is appended to `redirectFrom` (else its links would break): so the first of them, or the
 * present address if there is none, stays the same through every move, and through any change of date or title.
 */
export function feedId(text: Addressed, edition: Edition): string {
  const { addresses } = edition;
  return addresses.absolute(addresses.home + firstAddress(ownAddress(text, edition), edition).slice(1));
}

/**
 * The first address of the article that was at this one before it moved by itself: if its section has been renamed,
 * it was below the section's first name, unless another article had that address before.
 *
 * @param written a path below the home page, with or without its last slash
 */
export function firstAddress(written: string, edition: Edition): string {
  const whole = /\.[a-z0-9]+$|\/$/i.test(written) ? written : `${written}/`;
  const { names, taken } = renamedSections(edition);
  const place = sectionPlace(whole, names);
  if (!place) return whole;
  const { of, at, step } = place;
  const before = (taken.get(of[0] + step) ?? []).filter((other) => other < at);
  const first = Math.max(-1, ...before) + 1;
  return first === at ? whole : encodedPath(of[first] + step);
}

/** The oldest address that a text itself declares, below the home page. */
function ownAddress(text: Addressed, { addresses }: Edition): string {
  const present = 'category' in text ? addresses.article(text) : addresses.letter(text.slug);
  return text.redirectFrom?.[0] ?? present.slice(addresses.home.length - 1);
}

/** All names of one section, oldest first, as paths below the home page. */
type SectionNames = readonly [string, ...string[]];

/** An address within a section: the name of the section it is below, and its last segment. */
type SectionPlace = { of: SectionNames; at: number; step: string };

type RenamedSections = {
  /** Each name of a renamed section, with its index. */
  names: ReadonlyMap<string, { of: SectionNames; at: number }>;
  /** The indexes of the names below which articles were first, by the section's first name and their last segment. */
  taken: ReadonlyMap<string, number[]>;
};

const renamedSectionsCache = new WeakMap<Edition, RenamedSections>();

/** The renamed sections of an edition; computed once, because every entry of every feed needs them. */
function renamedSections(edition: Edition): RenamedSections {
  let renamed = renamedSectionsCache.get(edition);
  if (!renamed) renamedSectionsCache.set(edition, (renamed = findRenamedSections(edition)));
  return renamed;
}

function findRenamedSections(edition: Edition): RenamedSections {
  const names: Map<string, { of: SectionNames; at: number }> = new Map();
  const { sections } = edition.settings;
  for (const { id } of sections) {
    const [first, ...others] = oldSectionPaths(id, sections);
    if (first === undefined) continue;
    const of: SectionNames = [first, ...others, sectionPath(id, sections)];
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

/**
 * An article is one segment below its section; deeper paths and files do not belong to the section and have not moved
 * with it.
 */
function sectionPlace(path: string, names: RenamedSections['names']): SectionPlace | undefined {
  const reading = names.size > 0 ? readOldPath(path) : undefined;
  const [, above = '', step = ''] =
    (reading && 'path' in reading && /^(.*\/)([^/]+\/)$/.exec(reading.path)) || [];
  const name = names.get(above);
  return name && { ...name, step };
}
