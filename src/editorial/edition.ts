import type { ImageMetadata } from 'astro';
import type { Article as StoredArticle, LiveEntry as StoredEntry } from '../intake/schemas/articleSchema.ts';
import type { Author as StoredAuthor } from '../intake/schemas/authorSchema.ts';
import type { Letter as StoredLetter } from '../intake/schemas/letterSchema.ts';
import type { Dossier as StoredDossier } from '../intake/schemas/dossierSchema.ts';
import type { StandingPage as StoredPage } from '../intake/schemas/pageSchema.ts';
import type { Settings } from '../intake/schemas/siteSchema.ts';
import type { Wording } from '../i18n/fr.ts';

import { addressesOf, type Addresses } from '../addresses/siteAddresses.ts';
import type { DescribedPicture } from './sharedPictures.ts';
import { newestFirst } from './order.ts';

/**
 * A picture file: its path, size and format. The SHA-256 of its bytes makes pages that show it
 * depend on all of them; `astro dev`, which caches no page, leaves it out.
 */
export type Picture = ImageMetadata & { digest?: string };

/** An advertisement of `site.yaml`, with its picture file resolved. */
export type AdvertisementSetting = Omit<Settings['ads'][number], 'picture'> & {
  picture?: Picture | undefined;
};

/** An article that has passed the gate, with its picture files resolved. */
export type Article = Omit<StoredArticle, 'image' | 'pictures' | 'liveEntries'> & {
  image?: (Omit<NonNullable<StoredArticle['image']>, 'src'> & { src: Picture }) | undefined;
  pictures: Record<string, Picture>;
  /** The entries of a live page, oldest first. */
  liveEntries?: LiveEntry[] | undefined;
};

/** An entry of a live page, with its picture files resolved. */
export type LiveEntry = Omit<StoredEntry, 'pictures'> & { pictures: Record<string, Picture> };

export type Author = Omit<StoredAuthor, 'picture'> & {
  picture?: (Omit<NonNullable<StoredAuthor['picture']>, 'src'> & { src: Picture }) | undefined;
};

export type StandingPage = Omit<StoredPage, 'pictures'> & { pictures: Record<string, Picture> };

/** A letter of the newsletter, with its picture files resolved. */
export type Letter = Omit<StoredLetter, 'pictures'> & { pictures: Record<string, Picture> };
/** A dossier that has passed the gate, with its picture files resolved. */
export type Dossier = Omit<StoredDossier, 'image' | 'pictures'> & Pick<Article, 'image' | 'pictures'>;

/** The podcast of `site.yaml`, with its cover resolved. */
export type PodcastSetting = Omit<NonNullable<Settings['podcast']>, 'cover'> & { cover: Picture };

/** The logo: its drawing, the one for dark screens, and the text of the first. */
export type Logo = { picture: Picture; dark?: Picture | undefined; drawing: string };

/** Everything that one build publishes, with the words and addresses for it. */
export type Edition = {
  settings: Settings;
  words: Wording;
  addresses: Addresses;
  /** The build's one clock, in milliseconds since 1970. */
  clock: number;
  /** Newest first. */
  articles: Article[];
  byId: ReadonlyMap<string, Article>;
  authors: Author[];
  pages: StandingPage[];
  /** Newest first. */
  letters: Letter[];
  dossiers: Dossier[];
  ads: AdvertisementSetting[];
  logo?: Logo | undefined;
  /** The podcast, with its cover resolved. */
  podcast?: PodcastSetting | undefined;
  /** The picture that other sites show for pages without one of their own; undefined if share cards are off. */
  card?: DescribedPicture | undefined;
};

/** Makes an edition, independent of the order of its input. */
export function makeEdition(parts: Omit<Edition, 'addresses' | 'byId'>): Edition {
  return {
    ...parts,
    addresses: addressesOf(parts.settings.url, parts.settings.language, parts.settings.sections),
    articles: newestFirst(parts.articles),
    byId: new Map(parts.articles.map((article) => [article.id, article])),
    authors: parts.authors.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    pages: parts.pages.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    letters: parts.letters.toSorted(
      (a, b) => Date.parse(b.date) - Date.parse(a.date) || (a.slug < b.slug ? -1 : 1),
    ),
    dossiers: parts.dossiers.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
