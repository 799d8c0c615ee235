import type { z } from 'zod';
import type { entrySchema } from '../../intake/schemas/entrySchema.ts';
import { fr } from '../../i18n/sentence.ts';
import type { FieldWords } from './fieldWords.ts';

/** The words for the front matter of entries of live pages. */
export const entryWords: Record<'fr' | 'en', FieldWords<z.input<ReturnType<typeof entrySchema>>>> = {
  fr: {
    title: { label: 'Titre', hint: fr`Le titre de l'entrée.` },
    date: {
      label: 'Jour et heure',
      hint: fr`Le jour et l'heure de l'entrée. S'ils sont à venir, elle ne paraît pas avant.`,
    },
    draft: { label: 'Brouillon', hint: fr`Tant que c'est un brouillon, l'entrée n'est pas publiée.` },
  },
  en: { title: { label: 'Title' }, date: { label: 'Day and time' }, draft: { label: 'Draft' } },
};
