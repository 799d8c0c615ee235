import { byDossier } from '../addresses/articleLists.ts';
import type { Article, Dossier, Edition, Picture } from './edition.ts';
import type { Link } from './teasers.ts';

/** A dossier as other pages announce it. */
export type DossierTeaser = {
  href: string;
  title: string;
  standfirst?: string | undefined;
  picture?: { src: Picture; alt: string; focus?: string | undefined } | undefined;
  /** How many of its articles are published. */
  count: number;
  /** Why it is not published; only `astro dev` shows such dossiers. */
  unpublished?: string | undefined;
  /** The language of title and standfirst, if it is not the site's. */
  lang?: string | undefined;
};

/** What an article says of the dossier that it is part of. */
export type DossierPlace = {
  dossier: Link & { lang?: string | undefined };
  /** Counted from 1, in the order of the dossier. */
  place: number;
  count: number;
  previous?: DossierStep | undefined;
  next?: DossierStep | undefined;
};

/** An article of a dossier beside another. */
type DossierStep = Link & { lang?: string | undefined };

/** The articles of each dossier, in its order. */
export function dossierArticles({
  articles,
  dossiers,
}: Pick<Edition, 'articles' | 'dossiers'>): Map<string, Article[]> {
  const newestFirst = byDossier(articles, dossiers);
  return new Map(
    dossiers.map((dossier) => [dossier.id, inOrder(dossier, newestFirst.get(dossier.id) ?? [])]),
  );
}

/** @param articles newest first */
function inOrder(
  { order, first }: Pick<Dossier, 'order' | 'first'>,
  articles: readonly Article[],
): Article[] {
  const byDate = order === 'oldest' ? articles.toReversed() : articles;
  const rank = ({ slug }: Article) => (first.includes(slug) ? first.indexOf(slug) : first.length);
  return byDate.toSorted((a, b) => rank(a) - rank(b));
}

/** A dossier as other pages announce it. */
export function dossierTeaser(
  dossier: Dossier,
  count: number,
  { addresses, settings, words }: Edition,
): DossierTeaser {
  const { id, title, summary, image, status, lang } = dossier;
  return {
    href: addresses.dossier(id),
    title,
    standfirst: summary,
    picture: image && { src: image.src, alt: image.alt, focus: image.focus },
    count,
    unpublished: status === 'draft' ? words.status.draft : undefined,
    lang: lang === settings.language ? undefined : lang,
  };
}

/** All dossiers, that with the newest article first. */
export function dossierIndex(edition: Edition): DossierTeaser[] {
  const newest = byDossier(edition.articles, edition.dossiers);
  const at = ({ id }: Dossier) => Date.parse(newest.get(id)?.[0]?.date ?? '') || 0;
  return edition.dossiers
    .toSorted((a, b) => at(b) - at(a) || (a.id < b.id ? -1 : 1))
    .map((dossier) => dossierTeaser(dossier, newest.get(dossier.id)?.length ?? 0, edition));
}

/** Makes the function that finds where an article stands in its dossier; undefined if it is in none. */
export function dossierPlaces(edition: Edition): (article: Article) => DossierPlace | undefined {
  const { addresses, dossiers, settings } = edition;
  const lists = dossierArticles(edition);
  const foreign = (lang: string | undefined) => (lang === settings.language ? undefined : lang);
  const step = (article: Article | undefined) =>
    article && { href: addresses.article(article), label: article.title, lang: foreign(article.lang) };
  return (article) => {
    const dossier = dossiers.find(({ id }) => id === article.dossier);
    const list = (dossier && lists.get(dossier.id)) ?? [];
    const place = list.indexOf(article);
    if (!dossier || place < 0) return undefined;
    return {
      dossier: {
        href: addresses.dossier(dossier.id),
        label: dossier.title,
        lang: foreign(dossier.lang),
      },
      place: place + 1,
      count: list.length,
      previous: step(list[place - 1]),
      next: step(list[place + 1]),
    };
  };
}
