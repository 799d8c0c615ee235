import { slugOf } from '../../addresses/slugs.ts';
import type { OldItem } from '../oldSite.ts';
import type { Place } from '../plan/sectionMap.ts';

/** The tags of an article, with the names of its categories that have become tags. */
export function tagsOf(
  { categories, tags }: Pick<OldItem, 'categories' | 'tags'>,
  { places, tagNames }: { places: ReadonlyMap<string, Place>; tagNames: ReadonlyMap<string, string> },
): string[] {
  const all = [
    ...categories.flatMap((category) => {
      const place = places.get(category);
      return place?.as === 'tag' ? [place.name] : [];
    }),
    ...tags.map((tag) => tagNames.get(tag) ?? tag),
  ].filter((tag) => slugOf(tag) !== '');
  // Each once, whatever its capitals and accents.
  return [...Map.groupBy(all, slugOf).values()].map(([first]) => first!);
}
