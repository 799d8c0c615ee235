import { getCollection } from 'astro:content';
import type { AdvertisementSetting } from '../editorial/advertisements.ts';
import {
  makeEdition,
  type Article,
  type Author,
  type Edition,
  type StandingPage,
} from '../editorial/edition.ts';
import { readClock } from '../intake/clock.ts';
import type { Settings } from '../intake/siteSchema.ts';
import { wordingFor } from '../wording/wordingFor.ts';
import { publicationCard, sharedCard } from './_cards.ts';
import { allDetached, detached, withDetached } from './_pictures.ts';

let made: Promise<Edition> | undefined;

/** The edition being built. Made once for a build; under `astro dev` anew for each page, so that edits show. */
export function edition(): Promise<Edition> {
  return import.meta.env.PROD ? (made ??= gather()) : gather();
}

/** Intake has validated what the collections hold, and Astro has put picture files for their names: hence the casts. */
async function gather(): Promise<Edition> {
  const [site, articles, authors, pages] = await Promise.all([
    getCollection('site'),
    getCollection('articles'),
    getCollection('authors'),
    getCollection('pages'),
  ]);
  const settings = site[0]?.data as unknown as Settings;
  const made = makeEdition({
    settings,
    words: wordingFor(settings.language),
    clock: readClock(),
    articles: (dataOf(articles) as Article[]).map((article) => ({
      ...article,
      image: withDetached(article.image),
      pictures: allDetached(article.pictures),
    })),
    authors: (dataOf(authors) as Author[]).map((author) => ({
      ...author,
      picture: withDetached(author.picture),
    })),
    ads: (settings.ads as unknown as AdvertisementSetting[]).map((ad) => ({
      ...ad,
      picture: ad.picture && detached(ad.picture),
    })),
    pages: (dataOf(pages) as StandingPage[]).map((page) => ({
      ...page,
      pictures: allDetached(page.pictures),
    })),
  });
  return { ...made, card: sharedCard(publicationCard(made), made) };
}

const dataOf = (entries: { data: unknown }[]) => entries.map(({ data }) => data);
