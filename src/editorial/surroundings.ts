import type { Article, Edition } from './edition.ts';
import type { Surroundings } from './articleView.ts';
import { relatedIn } from './related.ts';
import { bySection } from './sections.ts';
import { threadsOf } from './threads.ts';
import { versionsIn } from './translations.ts';

/** Every article with a way to find what its page shows around it: not every process that lists them all shows them all. */
export function withSurroundings(edition: Edition): { article: Article; around: () => Surroundings }[] {
  const { articles, settings } = edition;
  const translated = versionsIn(edition);
  const threads = threadsOf(articles);
  const related = relatedIn(articles);
  return [...bySection(articles, settings.sections).values()].flatMap((section) =>
    section.map((article, place) => ({
      article,
      around() {
        const thread = (threads.get(article.id) ?? []).filter(({ id }) => id !== article.id);
        const versions = translated.get(article.id);
        const known = [...thread, ...(versions ?? []).map((version) => version.article)];
        return {
          thread,
          versions,
          related: related(article, new Set(known.map(({ id }) => id))),
          previous: section[place + 1],
          next: section[place - 1],
        };
      },
    })),
  );
}
