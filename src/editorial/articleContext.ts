import type { Article, Edition } from './edition.ts';
import type { ArticleContext } from './articleView.ts';
import { dossierPlaces } from './dossiers.ts';
import { relatedIn } from './related.ts';
import { repliesIn } from './replies.ts';
import { threadsOf } from './threads.ts';
import { versionsIn } from './translations.ts';

/**
 * Every article with a function that finds the context of its page, because a render worker lists all articles but
 * renders only some.
 */
export function withContext(edition: Edition): { article: Article; context: () => ArticleContext }[] {
  const { articles, settings } = edition;
  // Its neighbours are those of its own section, not of one above or below.
  const own = Map.groupBy(articles, ({ category }) => category);
  const translated = versionsIn(edition);
  const threads = threadsOf(articles);
  const related = relatedIn(articles);
  const replies = repliesIn(articles);
  const dossierPlace = dossierPlaces(edition);
  return settings.sections.flatMap(({ id }) => {
    const section = own.get(id) ?? [];
    return section.map((article, place) => ({
      article,
      context() {
        const thread = (threads.get(article.id) ?? []).filter(({ id }) => id !== article.id);
        const versions = translated.get(article.id);
        const near = [...(replies.to.get(article.id) ?? []), replies.answered.get(article.id) ?? []].flat();
        const known = [...thread, ...near, ...(versions ?? []).map((version) => version.article)];
        return {
          thread,
          versions,
          related: related(article, new Set(known.map(({ id }) => id))),
          replies: replies.to.get(article.id),
          answers: replies.answered.get(article.id),
          dossier: dossierPlace(article),
          previous: section[place + 1],
          next: section[place - 1],
        };
      },
    }));
  });
}
