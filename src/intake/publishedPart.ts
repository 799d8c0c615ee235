import type { Article } from './schemas/articleSchema.ts';
import { isLicensed, runs } from './gate.ts';
import type { Publication } from './publication.ts';

/**
 * What of a publication readers may see at its clock: no article outside its dates, nor any author who signed no
 * other, nor any advertisement outside its dates, nor a picture whose licence has ended.
 *
 * @param open lets every article in, and its author, for those who write
 */
export function publishedPart<T extends Pick<Publication, 'settings' | 'articles' | 'authors' | 'clock'>>(
  publication: T,
  open = false,
): T {
  const { settings, clock } = publication;
  const articles = open
    ? publication.articles
    : publication.articles
        .filter(({ status }) => status === 'published')
        .map((article) => withLicensedPicture(article, clock));
  const signing = new Set(articles.flatMap(({ authors }) => authors));
  return {
    ...publication,
    // An advertisement outside its dates is as unpublished as a draft.
    settings: settings && { ...settings, ads: settings.ads.filter((ad) => runs(ad, clock)) },
    articles,
    // An author is as unpublished as all of their articles.
    authors: publication.authors.filter(({ id }) => signing.has(id)),
  };
}

/** A picture whose licence has ended is as unpublished as a draft; its article goes on without it. */
function withLicensedPicture({ image, ...article }: Article, clock: number): Article {
  return image && isLicensed(image, clock) ? { ...article, image } : article;
}
