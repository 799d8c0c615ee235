import { sectionSteps, type AddressedSection } from '../addresses/sectionPaths.ts';
import type { Article } from './edition.ts';

/**
 * The articles of each section with those of its sub-sections, in their order; a section without articles has an empty
 * list.
 */
export function bySection(
  articles: readonly Article[],
  sections: readonly AddressedSection[],
): Map<string, Article[]> {
  const lists = new Map<string, Article[]>(sections.map(({ id }) => [id, []]));
  const steps = new Map(sections.map(({ id }) => [id, sectionSteps(id, sections)]));
  for (const article of articles)
    for (const id of steps.get(article.category) ?? []) lists.get(id)?.push(article);
  return lists;
}

/** The sub-sections of a section. */
export const subsectionsOf = <T extends AddressedSection>(id: string, sections: readonly T[]): T[] =>
  sections.filter(({ parent }) => parent === id);

/** The section whose own colour a section has: itself, or else the one that it is in; undefined if neither has one. */
export const colouredSection = (
  id: string,
  own: ReadonlyMap<string, unknown>,
  sections: readonly AddressedSection[],
): string | undefined => sectionSteps(id, sections).findLast((step) => own.has(step));

/** One page of a long list; pages count from 1. */
export type ListPage<T> = { items: T[]; page: number; last: number };

/** Cuts a list into pages; an empty list has one empty page. */
export function paginate<T>(items: readonly T[], size = 20): ListPage<T>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, i) => ({
    items: items.slice(i * size, (i + 1) * size),
    page: i + 1,
    last,
  }));
}
