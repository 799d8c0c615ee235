import { bodyInputsOf } from '../editorial/bodyInputs.ts';
import { dossierArticles } from '../editorial/dossiers.ts';
import type { Dossier, Edition } from '../editorial/edition.ts';
import { cardObjects, imageObjects } from '../outputs/structuredData/pictures.ts';
import { dossierCard, sharedCard } from './cards.ts';
import { listRoutes } from './routes.ts';
import { sharedPictures } from './sharedPictures.ts';

/** The pages of all dossiers; the introduction and the picture stand on the first of each. */
export async function dossierRoutes(edition: Edition) {
  const lists = dossierArticles(edition);
  const routes = edition.dossiers.map((dossier) => routesOf(dossier, lists.get(dossier.id) ?? [], edition));
  return (await Promise.all(routes)).flat();
}

async function routesOf(dossier: Dossier, articles: Edition['articles'], edition: Edition) {
  const { addresses, settings, words } = edition;
  const { id, title, summary, image, status, lang } = dossier;
  const pictures = await sharedPictures(image, addresses.absolute);
  const card = sharedCard(dossierCard(dossier, edition), edition);
  const [widest] = pictures;
  const routes = listRoutes(edition, {
    title,
    description: summary,
    parents: [{ href: addresses.dossiers, label: words.dossiers }],
    articles,
    address: (page) => addresses.dossier(id, page),
    hasFeeds: true,
    picture: widest ? { ...widest, alt: image?.alt ?? '' } : card,
    images: [...imageObjects(image, pictures), ...cardObjects(card, edition)],
  });
  return routes.map(({ page, props }) => ({
    params: { dossiers: addresses.words.dossiers, dossier: id, page },
    props: {
      page: {
        ...props,
        lead: page === undefined ? image : undefined,
        count: words.articleCount(articles.length),
        unpublished: status === 'draft' ? words.status.draft : undefined,
        lang: lang === settings.language ? undefined : lang,
      },
      bodyInputs: page === undefined ? bodyInputsOf(dossier, edition) : undefined,
    },
  }));
}
