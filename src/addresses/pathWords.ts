/** The words that addresses are made of. They are promises: never to be changed once a site is published. */
export type PathWords = {
  authors: string;
  themes: string;
  archives: string;
  search: string;
  legalNotice: string;
  corrections: string;
  podcast: string;
  letters: string;
  agenda: string;
  dossiers: string;
  follow: string;
  guide: string;
};

export const pathWords = {
  fr: {
    authors: 'auteurs',
    themes: 'themes',
    archives: 'archives',
    search: 'recherche',
    legalNotice: 'mentions-legales',
    corrections: 'corrections',
    podcast: 'podcast',
    letters: 'lettres',
    agenda: 'agenda',
    dossiers: 'dossiers',
    follow: 'suivre',
    guide: 'guide',
  },
  en: {
    authors: 'authors',
    themes: 'topics',
    archives: 'archives',
    search: 'search',
    legalNotice: 'legal-notice',
    corrections: 'corrections',
    podcast: 'podcast',
    letters: 'letters',
    agenda: 'events',
    dossiers: 'dossiers',
    follow: 'follow',
    guide: 'guide',
  },
} satisfies Record<string, PathWords>;

/** The languages of publications: those that have words for addresses. */
export type Language = keyof typeof pathWords;
