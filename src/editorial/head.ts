import type { Article, Edition, Picture } from './edition.ts';
import type { ArticleView } from './articleView.ts';

/** A page's head as data; one component prints it. */
export type Head = {
  title: string;
  canonical?: string | undefined;
  /** `<meta name>` for names without a colon, `<meta property>` for Open Graph's. */
  meta: { name: string; content: string }[];
  /** What other sites show with a link to the page; the page makes a copy for them. */
  picture?: { src: Picture; alt: string; focus?: string | undefined } | undefined;
};

type Subject = {
  /** The page's own title; none for the home page. */
  title?: string | undefined;
  description?: string | undefined;
  /** Path of the page; none where it has no address of its own (404). */
  path?: string | undefined;
};

/** The head of any page. */
export function headOf({ settings, words, addresses }: Edition, { title, description, path }: Subject): Head {
  const canonical = path && addresses.absolute(path);
  const shown = title ? `${title} – ${settings.name}` : withTagline(settings);
  return {
    title: shown,
    canonical,
    meta: present([
      ['description', description],
      ['robots', path ? 'max-image-preview:large' : 'noindex'],
      ['og:type', 'website'],
      ['og:title', title ?? settings.name],
      ['og:description', description],
      ['og:url', canonical],
      ['og:site_name', settings.name],
      ['og:locale', words.openGraphLocale],
    ]),
  };
}

/** The head of an article: what any page says, with Open Graph's words for articles. */
export function articleHead(edition: Edition, article: Article, view: ArticleView): Head {
  const head = headOf(edition, { title: article.title, description: article.summary, path: view.href });
  const meta = head.meta.map((m) => (m.name === 'og:type' ? { ...m, content: 'article' } : m));
  return {
    ...head,
    picture: article.image,
    meta: [
      ...meta,
      ...present([
        // All names in one: readers that know only one of article:author take the last.
        ['author', view.signatures.map(({ label }) => label).join(', ')],
        ['article:published_time', article.date],
        ['article:modified_time', article.updated],
        ['article:section', view.section.label],
        ...article.tags.map((tag): [string, string] => ['article:tag', tag]),
        ...view.signatures.map(({ label }): [string, string] => ['article:author', label]),
      ]),
    ],
  };
}

const withTagline = ({ name, tagline }: Edition['settings']) => (tagline ? `${name} – ${tagline}` : name);

const present = (pairs: [string, string | undefined][]) =>
  pairs.flatMap(([name, content]) => (content ? [{ name, content }] : []));
