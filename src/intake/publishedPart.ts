import type { Content } from './collections.ts';
import type { Article } from './schemas/articleSchema.ts';
import { hasCome, isLicensed, runs } from './gate.ts';
import type { Publication } from './publication.ts';
import { withdrawalsIn } from './withdrawals.ts';

type ContentByName = Omit<Content, 'settingsFile'>;

/**
 * What of a publication readers may see at its clock: no article outside its dates, of a withdrawn one
 * what is told instead, nor any author who signed no
 * other, nor a section that has no other, nor any advertisement outside its dates, nor a picture whose licence has
 * ended, nor a correction or an update before its date.
 *
 * @param open lets everything in, for those who write
 */
export function publishedPart<T extends ContentByName & Pick<Publication, 'clock'>>(
  publication: T,
  open = false,
): T {
  const { settings, clock } = publication;
  const withdrawals = withdrawalsIn(publication.articles);
  const articles = open
    ? publication.articles.filter(({ status }) => status !== 'withdrawn')
    : publication.articles
        .filter(({ status }) => status === 'published')
        .map((article) => publishedArticle(article, clock));
  const signing = new Set(articles.flatMap(({ authors }) => authors));
  const filled = new Set([...articles, ...withdrawals].map(({ category }) => category));
  // Of each collection it has to be said what is published.
  const shown = {
    settings: settings && {
      ...settings,
      // A section is as unpublished as all of its articles.
      sections: open ? settings.sections : settings.sections.filter(({ id }) => filled.has(id)),
      // Whoever writes the first article of a section has to choose it.
      ...(settings.admin && { editorSections: settings.sections.map(({ id, name }) => ({ id, name })) }),
      ...(withdrawals.length > 0 && { withdrawals }),
      // An advertisement outside its dates is as unpublished as a draft.
      ads: settings.ads.filter((ad) => runs(ad, clock)),
    },
    articles,
    // An author is as unpublished as all of their articles.
    authors: publication.authors.filter(({ id }) => signing.has(id)),
    pages: open ? publication.pages : publication.pages.map((page) => withoutLaterUpdate(page, clock)),
  } satisfies ContentByName;
  return { ...publication, ...shown };
}

/** An article that is published, without what in it is not: it goes on without that. */
export function publishedArticle(article: Article, clock: number): Article {
  // Why it is to be withdrawn one day, nobody is told before.
  const { image, corrections, withdrawn: _, ...rest } = withoutLaterUpdate(article, clock);
  return {
    ...rest,
    ...(image && isLicensed(image, clock) && { image }),
    corrections: corrections.filter(({ date }) => hasCome(date, clock)),
  };
}

function withoutLaterUpdate<T extends { updated?: string | undefined }>(text: T, clock: number): T {
  const { updated, ...rest } = text;
  return updated === undefined || hasCome(updated, clock) ? text : (rest as T);
}
