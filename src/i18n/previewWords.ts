import { fr } from './sentence.ts';

/** Words of the preview beside a form. */
export const previewWords = {
  fr: {
    title: fr`Aperçu de l'article`,
    toolbar: 'Aperçu',
    widths: { phone: 'Téléphone', desktop: 'Ordinateur' },
    schemes: { light: 'Clair', dark: 'Sombre' },
  },
  en: {
    title: 'Preview of the article',
    toolbar: 'Preview',
    widths: { phone: 'Phone', desktop: 'Desktop' },
    schemes: { light: 'Light', dark: 'Dark' },
  },
};

export type PreviewWords = (typeof previewWords)['fr'] | (typeof previewWords)['en'];
