import { slugOf } from '../../addresses/slugs.ts';
import type { OldCategory } from '../oldSite.ts';

/** What a category becomes. */
export type Place =
  | { as: 'section'; id: string; name: string; description: string; parent?: string | undefined }
  | { as: 'tag'; name: string }
  | { as: 'nothing' };

/** Categories that programs give to what has none. */
const defaults =
  /^(?:uncategori[sz]ed|non-class[eé](?:-?[a-z]{2})?|sans-categorie|general|divers|a-la-une|une|featured|blog)$/;

/** The most sections that a paper is divided into at the top. */
const mostSections = 9;

/** How many articles a category has, at least, to be one. */
const fewest = 3;

/**
 * Proposes what each category becomes: the largest ones sections, those in them sub-sections, the others tags.
 *
 * @param counts how many articles each category has, by its slug
 * @param reserved words that no section can be called
 */
export function proposeSections(
  categories: readonly OldCategory[],
  counts: ReadonlyMap<string, number>,
  reserved: ReadonlySet<string>,
): Map<string, Place> {
  const bySlug = new Map(categories.map((category) => [category.slug, category]));
  /** The category at the top above one, through however many; none where they go in a circle. */
  const topOf = (category: OldCategory): OldCategory => {
    const seen = new Set<OldCategory>();
    for (let at = category; ;) {
      seen.add(at);
      const above = at.parent === undefined ? undefined : bySlug.get(at.parent);
      if (!above || seen.has(above)) return at;
      at = above;
    }
  };
  const countOf = (category: OldCategory) => counts.get(category.slug) ?? 0;
  const within = Map.groupBy(categories, topOf);
  const total = (top: OldCategory) => within.get(top)!.reduce((sum, one) => sum + countOf(one), 0);
  const tops = [...within.keys()]
    .filter((top) => !defaults.test(slugOf(top.slug)) && total(top) >= fewest)
    .sort((a, b) => total(b) - total(a))
    .slice(0, mostSections);

  const taken = new Set<string>();
  const idFor = ({ slug, name }: OldCategory) => {
    const wanted = slugOf(slug) || slugOf(name) || 'rubrique';
    let id = reserved.has(wanted) ? `${wanted}-actualites` : wanted;
    for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
    taken.add(id);
    return id;
  };
  const places = new Map<string, Place>();
  for (const top of tops) {
    const id = idFor(top);
    places.set(top.slug, { as: 'section', id, name: top.name, description: top.description });
    for (const below of within.get(top)!) {
      if (below === top) continue;
      // Papers have sections in sections, and no more levels.
      const isChild = bySlug.get(below.parent ?? '') === top && countOf(below) >= fewest;
      places.set(
        below.slug,
        isChild
          ? { as: 'section', id: idFor(below), name: below.name, description: below.description, parent: id }
          : { as: 'tag', name: below.name },
      );
    }
  }
  for (const category of categories)
    if (!places.has(category.slug))
      places.set(
        category.slug,
        defaults.test(slugOf(category.slug)) || countOf(category) === 0
          ? { as: 'nothing' }
          : { as: 'tag', name: category.name },
      );
  return places;
}
