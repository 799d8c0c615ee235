import { sectionSteps } from '../addresses/sectionPaths.ts';
import { advertisementFor } from '../editorial/advertisements.ts';
import { articleViewOf } from '../editorial/articleView.ts';
import { bodyInputsOf } from '../editorial/bodyInputs.ts';
import type { Edition } from '../editorial/edition.ts';
import { frameOf } from '../editorial/frame.ts';
import { articleHead } from '../outputs/head.ts';
import { withContext } from '../editorial/articleContext.ts';
import { articleCard, sharedCard } from './cards.ts';
import { memoizeLast } from './memoizeLast.ts';
import { sharedPictures, sharedPosters } from './sharedPictures.ts';

/**
 * The pages of all articles written in one format. Each format has a route of its own, because a route's styles travel
 * with every page of it, and most articles need none of those of the components of MDX.
 *
 * Props are computed when they are read, not for all articles at once: those of ten thousand would fill the memory.
 */
export async function articleRoutes(edition: Edition, format: 'md' | 'mdx') {
  if (!edition.articles.some((article) => article.format === format)) return [];
  const { settings, words, ads } = edition;
  const frames = new Map(settings.sections.map(({ id }) => [id, frameOf(edition, id)]));
  const routes = withContext(edition)
    .filter(({ article }) => article.format === format)
    .map(async ({ article, context }) => {
      const { absolute } = edition.addresses;
      const pictures = await sharedPictures(article.image, absolute);
      return { article, context, pictures, posters: await sharedPosters(article, absolute) };
    });

  const pageOf = memoizeLast((route: Awaited<(typeof routes)[number]>) => {
    const { article, pictures, posters } = route;
    const card = sharedCard(articleCard(article, edition), edition);
    const context = { ...route.context(), pictures, card, posters };
    const view = articleViewOf(article, context, edition);
    const place = { place: 'article', section: sectionSteps(article.category, settings.sections) } as const;
    return {
      head: articleHead(edition, article, view, context),
      frame: frames.get(article.category)!,
      words,
      view,
      ad: article.kind === 'sponsored' ? undefined : advertisementFor(ads, place),
    };
  });

  return (await Promise.all(routes)).map((route) => {
    const { category, slug, id } = route.article;
    const props = {
      id,
      get page() {
        return pageOf(route);
      },
      get bodyInputs() {
        return bodyInputsOf(route.article, edition);
      },
    };
    return { step: { section: sectionSteps(category, settings.sections).join('/'), slug }, props };
  });
}
