import type { OldArchive } from '../oldSite.ts';
import type { AuthorIds } from '../convert/convertText.ts';
import { tagsOf } from '../convert/tags.ts';
import type { ImportPlan } from './importPlan.ts';
import type { PublishedLists } from './oldLists.ts';
import type { Place } from './sectionMap.ts';

/** The lists that the new site has, by what its published articles are in. */
export function publishedListsOf(
  { items }: OldArchive,
  plan: ImportPlan,
  context: { places: ReadonlyMap<string, Place>; tagNames: ReadonlyMap<string, string>; authors: AuthorIds },
): PublishedLists {
  const sections = new Set<string>();
  const themes = new Set<string>();
  const authors = new Set<string>();
  const months = new Set<string>();
  for (const item of items) {
    const decision = plan.decisionOf(item);
    if (decision.becomes !== 'article' || !decision.isOnline) continue;
    sections.add(decision.category);
    const { parent } = plan.sections.find(({ id }) => id === decision.category) ?? {};
    if (parent !== undefined) sections.add(parent);
    for (const tag of tagsOf(item, context)) themes.add(plan.addresses.theme(tag));
    for (const login of item.authors) {
      const id = context.authors.byLogin(login);
      if (id !== undefined) authors.add(id);
    }
    months.add(decision.date.slice(0, 7));
  }
  return { sections, themes, authors, months };
}
