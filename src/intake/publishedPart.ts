import { withParents } from '../addresses/sectionPaths.ts';
import type { Content } from './collections.ts';
import type { Article } from './schemas/articleSchema.ts';
import type { Dossier } from './schemas/dossierSchema.ts';
import { hasCome, isLicensed, runs } from './gate.ts';
import type { Letter } from './schemas/letterSchema.ts';
import type { Settings } from './schemas/siteSchema.ts';
import type { Publication } from './publication.ts';
import { withdrawalsIn } from './withdrawals.ts';

type ContentByName = Omit<Content, 'settingsFile'>;

/**
 * The part of a publication that readers may see at its clock: no article outside its dates, only the notice of a
 * withdrawn one, no author or section without a published article, no advertisement outside its dates, no picture whose
 * licence has ended, no correction or update before its date.
 *
 * @param includeUnpublished also returns drafts, embargoed and expired articles, for editors at work
 */
export function publishedPart<T extends ContentByName & Pick<Publication, 'clock'>>(
  publication: T,
  includeUnpublished = false,
): T {
  const { settings, clock } = publication;
  const withdrawals = withdrawalsIn(publication.articles);
  const dossiers = publication.dossiers.filter(({ status }) => includeUnpublished || status === 'published');
  const publishedDossiers = new Set(dossiers.map(({ id }) => id));
  const articles = includeUnpublished
    ? publication.articles.filter(({ status }) => status !== 'withdrawn')
    : publication.articles
        .filter(({ status }) => status === 'published')
        .map((article) => publishedArticle(article, clock))
        .map((article) => withoutDossier(article, publishedDossiers));
  const shownSlugs = new Set(articles.map(({ slug }) => slug));
  const publishedAuthors = new Set(articles.flatMap(({ authors }) => authors));
  const categories = [...articles, ...withdrawals].map(({ category }) => category);
  const usedSections = withParents(categories, settings?.sections ?? []);
  // The type demands every collection, so that none passes unfiltered.
  const content = {
    settings: settings && {
      ...settings,
      // A section is as unpublished as all articles of it and of its sub-sections.
      sections: includeUnpublished
        ? settings.sections
        : settings.sections.filter(({ id }) => usedSections.has(id)),
      // Whoever writes the first article of a section has to choose it.
      ...(settings.admin && {
        editorSections: settings.sections.map(({ id, name, parent }) => ({ id, name, parent })),
      }),
      ...(withdrawals.length > 0 && { withdrawals }),
      ...(settings.home && {
        home: includeUnpublished
          ? settings.home
          : publishedHome(settings.home, { articles, dossiers }, clock),
      }),
      // An advertisement outside its dates is as unpublished as a draft.
      ads: settings.ads.filter((ad) => runs(ad, clock)),
    },
    articles,
    // An author is as unpublished as all of their articles.
    authors: publication.authors.filter(({ id }) => publishedAuthors.has(id)),
    pages: includeUnpublished
      ? publication.pages
      : publication.pages.map((page) => withoutLaterUpdate(page, clock)),
    letters: publication.letters
      .filter(({ status }) => includeUnpublished || status === 'published')
      .map((letter) => publishedLetter(letter, shownSlugs)),
    // One that is a draft, or has no published article, is nowhere.
    dossiers: includeUnpublished
      ? dossiers
      : dossiers.map((dossier) => publishedDossier(dossier, articles, clock)),
  } satisfies ContentByName;
  return { ...publication, ...content };
}

/** A published article without those of its parts that are not published. */
export function publishedArticle(article: Article, clock: number): Article {
  // The reason for a later withdrawal is not published before it.
  const { image, corrections, liveEntries, withdrawn: _, ...rest } = withoutLaterUpdate(article, clock);
  return {
    ...rest,
    ...(liveEntries && {
      liveEntries: liveEntries.filter(({ status, date }) => status !== 'draft' && hasCome(date, clock)),
    }),
    ...(image && isLicensed(image, clock) && { image }),
    corrections: corrections.filter(({ date }) => hasCome(date, clock)),
  };
}

/** A letter without the articles that readers do not see. */
const publishedLetter = (letter: Letter, shown: ReadonlySet<string>): Letter => ({
  ...letter,
  articles: letter.articles.filter((slug) => shown.has(slug)),
});

/** An article without the name of a dossier that is not published. */
function withoutDossier(article: Article, published: ReadonlySet<string>): Article {
  const { dossier, ...rest } = article;
  return dossier === undefined || published.has(dossier) ? article : rest;
}

/** A published dossier without what is not: articles that it puts first, a picture whose licence has ended. */
function publishedDossier(
  { image, first, ...dossier }: Dossier,
  articles: readonly Pick<Article, 'slug'>[],
  clock: number,
): Dossier {
  const slugs = new Set(articles.map(({ slug }) => slug));
  return {
    ...dossier,
    first: first.filter((slug) => slugs.has(slug)),
    ...(image && isLicensed(image, clock) && { image }),
  };
}

function withoutLaterUpdate<T extends { updated?: string | undefined }>(text: T, clock: number): T {
  const { updated, ...rest } = text;
  return updated === undefined || hasCome(updated, clock) ? text : (rest as T);
}

/** What is said of the front page without what is outside its dates, and without articles that are not published. */
function publishedHome(
  { lead, second, third, dossier, from, until, breaking, ...rest }: NonNullable<Settings['home']>,
  {
    articles,
    dossiers,
  }: { articles: readonly Pick<Article, 'slug'>[]; dossiers: readonly Pick<Dossier, 'id'>[] },
  clock: number,
): NonNullable<Settings['home']> {
  const isShown = (slug: string | undefined) => articles.some((article) => article.slug === slug);
  const stories = Object.entries({ lead, second, third }).filter(([, slug]) => isShown(slug));
  const named = [...stories, ...(dossiers.some(({ id }) => id === dossier) ? [['dossier', dossier]] : [])];
  const isOn =
    breaking && runs(breaking, clock) && (breaking.article === undefined || isShown(breaking.article));
  return {
    ...rest,
    ...(runs({ from, until }, clock) && (Object.fromEntries(named) as object)),
    ...(isOn && { breaking }),
  };
}
