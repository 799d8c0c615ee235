import {
  makeEdition,
  type Article,
  type Dossier,
  type Edition,
  type Picture,
} from '../../src/editorial/edition.ts';
import type { Settings } from '../../src/intake/schemas/siteSchema.ts';
import type { Withdrawal } from '../../src/intake/withdrawals.ts';
import { wordingFor } from '../../src/i18n/wordingFor.ts';

export const clock = Date.parse('2026-06-01T12:00:00+02:00');

/** An article with only the required fields, besides those that a test is about. */
export function anArticle(fields: Partial<Article> & { slug: string }): Article {
  return {
    id: fields.slug,
    file: `content/articles/${fields.slug}.md`,
    format: 'md',
    bodyLine: 6,
    digest: '0',
    fileDigest: '0',
    status: 'published',
    title: `Titre de ${fields.slug}`,
    date: '2026-01-01T00:00:00+01:00',
    category: 'politique',
    authors: [],
    tags: [],
    kind: 'news',
    corrections: [],
    keyPoints: [],
    draft: false,
    featured: false,
    readerLetter: false,
    redirectFrom: [],
    follows: [],
    links: {},
    pageLinks: {},
    dossierLinks: {},
    sitePaths: {},
    attachments: {},
    media: [],
    tables: {},
    pictures: {},
    ...fields,
  };
}

/** A dossier with only the required fields, besides those that a test is about. */
export const aDossier = (fields: Partial<Dossier> & { id: string }): Dossier => ({
  file: `content/dossiers/${fields.id}.md`,
  bodyLine: 4,
  digest: '0',
  fileDigest: '0',
  status: 'published',
  title: `Dossier ${fields.id}`,
  order: 'newest',
  first: [],
  draft: false,
  links: {},
  pageLinks: {},
  dossierLinks: {},
  sitePaths: {},
  attachments: {},
  media: [],
  tables: {},
  pictures: {},
  ...fields,
});

export const aPicture = { src: '/_astro/x.webp', width: 1600, height: 900, format: 'webp' } as Picture;

export const sampleSettings: Settings = {
  name: 'Le Fil',
  url: 'https://example.org',
  language: 'fr',
  timeZone: 'Europe/Paris',
  look: 'wire',
  description: 'Des nouvelles.',
  sections: [
    { id: 'politique', name: 'Politique', description: 'La politique.' },
    { id: 'sciences', name: 'Sciences', description: 'Les sciences.' },
  ],
  publisher: {
    form: 'association',
    name: 'Association Le Fil',
    address: '1, rue de la Paix, 75000 Paris',
    phone: '01 99 00 00 00',
    email: 'contact@example.org',
    director: 'Camille Exemple',
    host: { name: 'Hébergeur', address: '2, rue du Port, 59000 Lille', phone: '03 53 01 00 00' },
  },
  navigation: [],
  menu: [],
  links: [],
  ageNotice: 2,
  hours: 'recent',
  ads: [],
  remotePictures: 'refuse',
  shareCards: true,
};

/** The notice of a withdrawn article, with the fields that a test is about. */
export const aWithdrawal = (fields: Partial<Withdrawal> & { slug: string }): Withdrawal => ({
  id: fields.slug,
  file: `content/articles/${fields.slug}.md`,
  category: 'politique',
  redirectFrom: [],
  text: 'Ses sources se contredisent.',
  silent: false,
  ...fields,
});

/** An edition of these articles, with the fields that a test is about. */
export function anEdition(articles: Article[], fields: Partial<Omit<Edition, 'articles'>> = {}): Edition {
  const settings = fields.settings ?? sampleSettings;
  return makeEdition({
    settings,
    words: wordingFor(settings.language),
    clock,
    articles,
    authors: [],
    pages: [],
    letters: [],
    dossiers: [],
    ads: [],
    ...fields,
  });
}
