import type { Inputs } from '../../intake/schemas/inputs.ts';
import { fr } from '../../i18n/sentence.ts';
import type { FieldWords } from './fieldWords.ts';

/** The words for the front matter of standing pages. */
export const pageWords: Record<'fr' | 'en', FieldWords<Inputs['pages']>> = {
  fr: {
    title: { label: 'Titre', hint: fr`Le titre de la page.` },
    summary: {
      label: 'Résumé',
      hint: fr`Ce dont parle la page, en une phrase ; c'est aussi sa description.`,
    },
    updated: { label: 'Mise à jour', hint: fr`Le jour du dernier changement de fond.` },
    lang: {
      label: 'Langue',
      hint: fr`La langue de la page, par son code (« en », « de »), si ce n'est pas celle du site.`,
    },
    redirectFrom: {
      label: 'Anciennes adresses',
      hint: fr`Les adresses de ce site qui menaient à la page, comme /ancien-nom/. Elles y mènent toujours.`,
    },
  },
  en: {
    title: { label: 'Title' },
    summary: { label: 'Summary' },
    updated: { label: 'Updated' },
    lang: { label: 'Language' },
    redirectFrom: { label: 'Old addresses' },
  },
};
