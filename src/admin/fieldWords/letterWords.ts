import type { Inputs } from '../../intake/schemas/inputs.ts';
import { fr } from '../../i18n/sentence.ts';
import type { FieldWords } from './fieldWords.ts';

/** The words for the front matter of letters of the newsletter. */
export const letterWords: Record<'fr' | 'en', FieldWords<Inputs['letters']>> = {
  fr: {
    title: { label: 'Titre', hint: fr`Le titre de la lettre, qui est aussi l'objet du courriel.` },
    date: {
      label: 'Date',
      hint: fr`Le jour, ou le jour et l'heure, de la lettre ; à venir, elle ne paraît qu'à ce moment.`,
    },
    summary: {
      label: 'Résumé',
      hint: fr`Une phrase que les logiciels de courriel montrent à côté de l'objet ; c'est aussi la description de la page.`,
    },
    articles: {
      label: 'Articles',
      hint: fr`Les articles de la lettre, dans l'ordre ; le premier a la grande image.`,
    },
    draft: { label: 'Brouillon', hint: fr`Garde la lettre hors du site tant qu'on l'écrit.` },
    redirectFrom: {
      label: 'Anciennes adresses',
      hint: fr`Les adresses de ce site qui menaient à la lettre. Elles y mènent toujours.`,
    },
  },
  en: {
    title: { label: 'Title' },
    date: { label: 'Date' },
    summary: { label: 'Summary' },
    articles: { label: 'Articles' },
    draft: { label: 'Draft' },
    redirectFrom: { label: 'Old addresses' },
  },
};
