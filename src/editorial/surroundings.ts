import type { Article, Edition } from './edition.ts';
import type { Surroundings } from './articleView.ts';
import { relatedIn } from './related.ts';
import { bySection } from './sections.ts';
import { threadsOf } from './threads.ts';

/** Every article with what its page shows around it, worked out for all of them at once. */
export function withSurroundings({ articles, settings }: Edition): (Surroundings & { article: Article })[] {
  const threads = threadsOf(articles);
  const related = relatedIn(articles);
  return [...bySection(articles, settings.sections).values()].flatMap((section) =>
    section.map((article, place) => {
      const thread = (threads.get(article.id) ?? []).filter(({ id }) => id !== article.id);
      return {
        article,
        thread,
        related: related(article, new Set(thread.map(({ id }) => id))),
        previous: section[place + 1],
        next: section[place - 1],
      };
    }),
  );
}
