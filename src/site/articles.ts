import { sectionSteps } from '../addresses/sectionPaths.ts';
import { advertisementFor } from '../editorial/advertisements.ts';
import { articleViewOf } from '../editorial/articleView.ts';
import { bodyInputsOf } from '../editorial/bodyInputs.ts';
import type { Article, Edition } from '../editorial/edition.ts';
import { frameOf } from '../editorial/frame.ts';
import { entryBodies } from '../editorial/live.ts';
import { articleHead } from '../outputs/head.ts';
import { withContext } from '../editorial/articleContext.ts';
import { articleCard, sharedCard } from './cards.ts';
import { memoizeLast } from './memoizeLast.ts';
import { sharedPictures, sharedPosters } from './sharedPictures.ts';

/** How an article is written: in Markdown, in MDX, or in the entries of a live page. */
type ArticleForm = 'md' | 'mdx' | 'live';

/**
 * The pages of all articles of one form. Each form has a route of its own, because a route's styles travel with every page of
 * it, and most articles need none of those of the components of MDX or of live pages.
 *
 * Props are computed when they are read, not for all articles at once: those of ten thousand would fill the memory.
 */
export async function articleRoutes(edition: Edition, form: ArticleForm) {
  const isOfForm = (article: Article) => (article.kind === 'live' ? 'live' : article.format) === form;
  if (!edition.articles.some(isOfForm)) return [];
  const { settings, words, ads } = edition;
  const frames = new Map(settings.sections.map(({ id }) => [id, frameOf(edition, id)]));
  const routes = withContext(edition)
    .filter(({ article }) => isOfForm(article))
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
      get entryInputs() {
        return entryBodies(route.article, edition);
      },
    };
    return { step: { section: sectionSteps(category, settings.sections).join('/'), slug }, props };
  });
}
