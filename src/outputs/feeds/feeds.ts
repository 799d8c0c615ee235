import type { Article, Edition } from '../../editorial/edition.ts';
import { siteFeed, type FeedSubject } from '../../addresses/feedAddresses.ts';
import { byAuthor, byDossier } from '../../addresses/articleLists.ts';
import { bySection } from '../../editorial/sections.ts';

/** A list that has feeds, with the articles in its feeds, newest first. */
export type Feed = FeedSubject & {
  description: string;
  articles: Article[];
  /** When it last changed, if not with its articles. */
  changed?: string | undefined;
};

/** The maximum number of articles in a feed, of entries of a live page, or of letters. */
export const maxArticles = 30;

/** Every list that has feeds: the site, each section, each author, each dossier. None contains advertising. */
export function feedsOf(edition: Edition): Feed[] {
  const { addresses, authors, dossiers, settings } = edition;
  const articles = edition.articles.filter(({ kind }) => kind !== 'sponsored');
  const sections = bySection(articles, settings.sections);
  const signed = byAuthor(articles, authors);
  const inDossiers = byDossier(articles, dossiers);
  const lists = [
    { ...siteFeed(edition), description: settings.description, articles },
    ...settings.sections.map(({ id, name, description }) => ({
      title: name,
      path: addresses.section(id),
      description,
      articles: sections.get(id) ?? [],
    })),
    ...authors.map(({ id, name, bio }) => ({
      title: name,
      path: addresses.author(id),
      description: bio ?? name,
      articles: signed.get(id) ?? [],
    })),
    ...dossiers.map(({ id, title, summary }) => ({
      title,
      path: addresses.dossier(id),
      description: summary ?? title,
      articles: inDossiers.get(id) ?? [],
    })),
  ];
  return lists.map((list) => ({ ...list, articles: list.articles.slice(0, maxArticles) }));
}

/** The feed of a live page, whose entries are its own. */
export const liveFeed = (article: Article, { addresses }: Edition): Feed => ({
  title: article.title,
  path: addresses.article(article),
  description: article.summary ?? article.title,
  articles: [article],
});

/** The feed of the newsletter, whose entries are its letters; undefined if there are none. */
export function lettersFeed({ letters, addresses, words }: Edition): Feed | undefined {
  const [newest] = letters;
  if (!newest) return undefined;
  const { title, text: description } = words.letters;
  return { title, path: addresses.letters(), description, articles: [], changed: newest.date };
}
