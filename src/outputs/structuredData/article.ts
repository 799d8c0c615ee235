import type {
  AdvertiserContentArticle,
  AnalysisNewsArticle,
  LiveBlogPosting,
  NewsArticle,
  OpinionNewsArticle,
} from 'schema-dts';
import type { DossierPlace } from '../../editorial/dossiers.ts';
import type { Article, Edition } from '../../editorial/edition.ts';
import { announces } from '../../editorial/events.ts';
import { publishedMedia } from '../../editorial/media.ts';
import { modifiedAt } from '../../editorial/modified.ts';
import type { DescribedPicture, SharedPicture } from '../../editorial/sharedPictures.ts';
import { kindName, sectionLink, sectionTrail } from '../../editorial/teasers.ts';
import type { Version } from '../../editorial/translations.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { eventId, eventNode } from './event.ts';
import { graphOf, withoutUndefined, type StructuredData } from './graph.ts';
import { mediaNodes } from './media.ts';
import { authorsOf, sponsorOf } from './people.ts';
import { cardObjects, imageObjects } from './pictures.ts';
import { publicationRef, siteRef } from './publication.ts';

type ArticleNode =
  NewsArticle | AnalysisNewsArticle | OpinionNewsArticle | LiveBlogPosting | AdvertiserContentArticle;

/** The types of schema.org for kinds of articles; interviews and briefs have no type of their own. */
const types = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  interview: 'NewsArticle',
  brief: 'NewsArticle',
  reply: 'OpinionNewsArticle',
  live: 'LiveBlogPosting',
  sponsored: 'AdvertiserContentArticle',
} as const satisfies Record<Article['kind'], string>;

type ArticleGraphInputs = {
  /** Articles of the same story. */
  thread: readonly Article[];
  pictures: readonly SharedPicture[];
  /** The share card, if the article has no picture to share. */
  card?: DescribedPicture | undefined;
  /** Addresses of the posters of its videos, by the paths that the body has. */
  posters?: Readonly<Record<string, string>> | undefined;
  /** The dossier that it is part of. */
  dossier?: DossierPlace | undefined;
  /** The article in all its languages, the original first. */
  versions?: readonly Version[] | undefined;
  /** The article that a reply answers, and the replies that answer the article. */
  answers?: Article | undefined;
  replies?: readonly Article[] | undefined;
};

/**
 * An article's graph: the article itself, once, and its breadcrumbs. `ai` is left out: `digitalSourceType` requires
 * one of IPTC's codes, which do not follow from an editor's free text.
 */
export function articleGraph(
  article: Article,
  context: ArticleGraphInputs,
  edition: Edition,
): StructuredData {
  const href = edition.addresses.article(article);
  const images = context.pictures.map(({ url }) => url);
  return graphOf(
    articleNode(article, context, edition),
    ...(announces(article) ? [eventNode(article, images, edition)] : []),
    breadcrumbs(edition, [...sectionTrail(article.category, edition), { href, label: article.title }]),
  );
}

function articleNode(
  article: Article,
  { thread, pictures, card, dossier, versions = [], posters = {}, answers, replies = [] }: ArticleGraphInputs,
  edition: Edition,
): ArticleNode {
  const { addresses, settings, words } = edition;
  const url = addresses.absolute(addresses.article(article));
  const image = [...imageObjects(article.image, pictures), ...cardObjects(card, edition)];
  const earlier = thread.filter(({ date }) => Date.parse(date) < Date.parse(article.date));
  return {
    '@type': types[article.kind],
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: article.title,
    inLanguage: article.lang ?? settings.language,
    datePublished: article.date,
    dateModified: modifiedAt(article),
    author: authorsOf(article, edition),
    publisher: publicationRef(edition),
    isPartOf: dossier ? [siteRef(edition), dossierRef(dossier, edition)] : siteRef(edition),
    isAccessibleForFree: true,
    articleSection: sectionLink(article.category, edition).label,
    ...withoutUndefined({
      description: article.summary,
      ...coverage(article, url),
      genre: kindName(article, words),
      expires: article.expires,
      sponsor: sponsorOf(article),
      image: nonEmpty(image),
      ...mediaNodes(publishedMedia(article, edition), {
        article,
        edition,
        picture: pictures[0]?.url ?? card?.url,
        posters,
      }),
      keywords: nonEmpty(article.tags),
      correction: nonEmpty(
        article.corrections.map(({ date, text }) => ({
          '@type': 'CorrectionComment' as const,
          text,
          datePublished: date,
        })),
      ),
      ...translationsOf(article, versions, edition),
      about: announces(article)
        ? { '@type': 'Event' as const, '@id': eventId(article, edition) }
        : answers && workOf(answers, edition),
      citation: answers && workOf(answers, edition),
      subjectOf: nonEmpty(replies.map((reply) => workOf(reply, edition))),
      backstory: nonEmpty(earlier.map((other) => workOf(other, edition))),
    }),
  };
}

/** When a live page began and ended, and its entries, the newest first. */
function coverage({ kind, date, ended, liveEntries = [] }: Article, url: string) {
  if (kind !== 'live') return {};
  return {
    coverageStartTime: date,
    coverageEndTime: ended,
    liveBlogUpdate: nonEmpty(
      liveEntries.toReversed().map((entry) => ({
        '@type': 'BlogPosting' as const,
        url: `${url}#${entry.anchor}`,
        headline: entry.title,
        datePublished: entry.date,
      })),
    ),
  };
}

/** An article as another names it; no page has the node of more than one. */
function workOf(article: Article, { addresses }: Edition) {
  return {
    '@type': 'CreativeWork' as const,
    url: addresses.absolute(addresses.article(article)),
    headline: article.title,
    datePublished: article.date,
  };
}

const dossierRef = ({ dossier }: DossierPlace, { addresses }: Edition) => ({
  '@type': 'CollectionPage' as const,
  url: addresses.absolute(dossier.href),
  name: dossier.label,
});

/** The other versions: an original names its translations, a translation its original. */
function translationsOf(article: Article, versions: readonly Version[], { addresses }: Edition) {
  const [original, ...translations] = versions.map((version) => ({
    version,
    work: {
      '@type': 'CreativeWork' as const,
      url: addresses.absolute(addresses.article(version.article)),
      headline: version.article.title,
      inLanguage: version.language,
    },
  }));
  return original?.version.article.id === article.id
    ? { workTranslation: nonEmpty(translations.map(({ work }) => work)) }
    : { translationOfWork: original?.work };
}

const nonEmpty = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
