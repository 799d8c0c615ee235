import { advertisementFor } from '../editorial/advertisements.ts';
import { articleViewOf } from '../editorial/articleView.ts';
import { bodySourceOf } from '../editorial/bodySource.ts';
import type { Edition } from '../editorial/edition.ts';
import { frameOf } from '../editorial/frame.ts';
import { articleHead } from '../editorial/head.ts';
import { withSurroundings } from '../editorial/surroundings.ts';
import { articleCard, sharedCard } from './_cards.ts';
import { sharedPictures } from './_sharedPictures.ts';

/**
 * The pages of all articles written in one format. Each format has a route of its own, because a route's styles travel
 * with every page of it, and most articles need none of those of the components of MDX.
 */
export async function articleRoutes(edition: Edition, format: 'md' | 'mdx') {
  if (!edition.articles.some((article) => article.format === format)) return [];
  const routes = withSurroundings(edition)
    .filter(({ article }) => article.format === format)
    .map(async ({ article, ...around }) => {
      const pictures = await sharedPictures(article, edition);
      const view = articleViewOf(article, around, edition);
      const place = { place: 'article', section: article.category } as const;
      const page = {
        head: articleHead(edition, article, view, {
          ...around,
          pictures,
          card: sharedCard(articleCard(article, edition), edition),
        }),
        frame: frameOf(edition, article.category),
        words: edition.words,
        view,
        ad: article.kind === 'sponsored' ? undefined : advertisementFor(edition.ads, place),
      };
      const step = { section: article.category, slug: article.slug };
      return { step, props: { page, id: article.id, source: bodySourceOf(article, edition) } };
    });
  return Promise.all(routes);
}
