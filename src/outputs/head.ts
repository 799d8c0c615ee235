import type { Article, Edition } from '../editorial/edition.ts';
import type { DossierPlace } from '../editorial/dossiers.ts';
import type { ArticleView } from '../editorial/articleView.ts';
import type { LiveView } from '../editorial/live.ts';
import { feedLinks, type FeedLink, type FeedSubject } from '../addresses/feedAddresses.ts';
import { eventSummary } from '../editorial/events.ts';
import { publishedMedia, type PublishedMedia } from '../editorial/media.ts';
import { podcastLink, podcastTitle } from '../editorial/podcast.ts';
import { modifiedAt } from '../editorial/modified.ts';
import type { DescribedPicture, SharedPicture } from '../editorial/sharedPictures.ts';
import { articleGraph } from './structuredData/article.ts';
import type { StructuredData } from './structuredData/graph.ts';
import { pageGraph } from './structuredData/pages.ts';
import { openGraphLocale } from './openGraphLocale.ts';
import { alternatesOf, languageOf, type Alternate, type Version } from '../editorial/translations.ts';

/** A page's head as data; `Head.astro` prints it. */
export type Head = {
  title: string;
  canonical?: string | undefined;
  /** Printed as `<meta property>` for Open Graph, as `<meta name>` for all others. */
  meta: { name: string; content: string }[];
  feeds: FeedLink[];
  /** The page loads itself anew after so many seconds; `href` is its own path. */
  refresh?: { seconds: number; href: string } | undefined;
  /** The OpenSearch description; on the search page only, because some browsers fetch it with the page. */
  openSearch?: { href: string; title: string } | undefined;
  /** The same page in all its languages, itself included; empty if there is only one. */
  alternates: Alternate[];
  /** The structured data of the page (schema.org); undefined if it has no address. */
  jsonLd?: StructuredData | undefined;
};

export type HeadSubject = {
  /** The page's own title; undefined for the home page. */
  title?: string | undefined;
  description?: string | undefined;
  /** Path of the page; undefined if it has no address of its own (404). */
  path?: string | undefined;
  /** The list that the page shows, if it has feeds. */
  feed?: FeedSubject | undefined;
  /** The page's own picture; the publication's card if it has none. */
  picture?: DescribedPicture | undefined;
  /** The structured data of the page, if it is more than that of any page. */
  jsonLd?: StructuredData | undefined;
};

/** The head of any page. */
export function headOf(edition: Edition, subject: HeadSubject): Head {
  const { settings, words, addresses } = edition;
  const { title, description, path, feed } = subject;
  const canonical = path && addresses.absolute(path);
  return {
    title: title ? `${title} – ${settings.name}` : withTagline(settings),
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
      ...pictureMeta(path ? (subject.picture ?? edition.card) : undefined),
    ]),
    feeds: feedLinks(edition, feed, podcastFeedLink(edition)),
    alternates: [],
    jsonLd:
      subject.jsonLd ??
      (path ? pageGraph(edition, { title: title ?? settings.name, description, path }) : undefined),
  };
}

/** The head of the search page. */
export function searchHead(edition: Edition, description?: string): Head {
  const { addresses, settings, words } = edition;
  const head = headOf(edition, { title: words.search.title, description, path: addresses.search });
  return {
    ...head,
    // The page is empty without a query, so it is no result for search engines.
    meta: head.meta.map((m) => (m.name === 'robots' ? { ...m, content: 'noindex' } : m)),
    openSearch: { href: addresses.openSearch, title: settings.name },
  };
}

/**
 * The head of an article: that of any page, with Open Graph's properties of articles (ogp.me).
 *
 * @param context the article's thread, its dossier, its picture in several shapes, the widest first, its card, its
 *   versions in several languages, and its replies or what it answers
 */
export function articleHead(
  edition: Edition,
  article: Article,
  view: ArticleView,
  context: {
    thread: readonly Article[];
    pictures: readonly SharedPicture[];
    card?: DescribedPicture | undefined;
    posters?: Readonly<Record<string, string>> | undefined;
    dossier?: DossierPlace | undefined;
    versions?: readonly Version[] | undefined;
    answers?: Article | undefined;
    replies?: readonly Article[] | undefined;
  },
): Head {
  const [widest] = context.pictures;
  const head = headOf(edition, {
    picture: widest ? { ...widest, alt: article.image?.alt ?? '' } : context.card,
    title: article.title,
    description: article.summary ?? eventSummary(article, edition),
    path: view.href,
    feed: view.live
      ? { title: article.title, path: view.href }
      : { title: view.section.label, path: view.section.href },
    jsonLd: articleGraph(article, context, edition),
  });
  const language = languageOf(article, edition);
  const own: Record<string, string> = {
    'og:type': 'article',
    'og:locale': openGraphLocale(language, edition),
  };
  const meta = head.meta.map((m) => ({ ...m, content: own[m.name] ?? m.content }));
  const { versions = [] } = context;
  const others = versions.filter((version) => version.language !== language);
  const modified = modifiedAt(article);
  const title = view.live?.isOn ? edition.words.live.title(article.title) : article.title;
  return {
    ...head,
    title: `${title} – ${edition.settings.name}`,
    alternates: alternatesOf(versions, edition),
    meta: [
      ...meta,
      ...present([
        ...others.map((version): [string, string] => [
          'og:locale:alternate',
          openGraphLocale(version.language, edition),
        ]),
        // All names in one, because some readers take only the last article:author.
        ['author', view.signatures.map(({ label }) => label).join(', ')],
        ['article:published_time', article.date],
        ['article:modified_time', modified === article.date ? undefined : modified],
        ['article:expiration_time', article.expires],
        ...mediaMeta(publishedMedia(article, edition)),
        ['article:section', view.section.label],
        ...article.tags.map((tag): [string, string] => ['article:tag', tag]),
        ...view.signatures.map(({ label }): [string, string] => ['article:author', label]),
      ]),
    ],
  };
}

/** How often the twin of a live page loads itself anew. */
const refreshSeconds = 60;

/**
 * The head of the twin of a live page: the page is the one that other sites and search engines know. It loads itself anew as
 * long as the live page goes on. The address stands there because a browser that is at a fragment would only scroll.
 */
export function followHead(head: Head, { isOn, follow }: LiveView): Head {
  return {
    title: head.title,
    canonical: head.canonical,
    meta: [{ name: 'robots', content: 'noindex' }],
    refresh: isOn ? { seconds: refreshSeconds, href: follow } : undefined,
    feeds: head.feeds,
    alternates: [],
  };
}

function pictureMeta(picture: DescribedPicture | undefined): [string, string | undefined][] {
  if (!picture) return [];
  return [
    ['og:image', picture.url],
    ['og:image:type', picture.type],
    ['og:image:width', `${picture.width}`],
    ['og:image:height', `${picture.height}`],
    ['og:image:alt', picture.alt],
    ['twitter:card', 'summary_large_image'],
  ];
}

const podcastFeedLink = (edition: Edition) =>
  podcastLink(edition) && { href: edition.addresses.podcastFeed, title: podcastTitle(edition) };

/** The first video and the first sound, which other sites may play (ogp.me). */
function mediaMeta(media: readonly PublishedMedia[]): [string, string | undefined][] {
  const ofKind = (kind: PublishedMedia['kind']) => media.find((one) => one.kind === kind);
  const [video, audio] = [ofKind('video'), ofKind('audio')];
  return [
    ['og:video', video?.url],
    ['og:video:type', video?.type],
    ['og:video:width', video?.width && `${video.width}`],
    ['og:video:height', video?.height && `${video.height}`],
    ['og:audio', audio?.url],
    ['og:audio:type', audio?.type],
  ].map(([name, content]) => [name as string, content || undefined]);
}

const withTagline = ({ name, tagline }: Edition['settings']) => (tagline ? `${name} – ${tagline}` : name);

const present = (pairs: [string, string | undefined][]) =>
  pairs.flatMap(([name, content]) => (content ? [{ name, content }] : []));
