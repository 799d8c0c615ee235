import type { DescribedComponent } from '../componentForm.ts';

export const figure: DescribedComponent = {
  name: 'Figure',
  content: 'nothing',
  about: { fr: 'Une image avec sa légende et son crédit.', en: 'A picture with its caption and its credit.' },
  attributes: {
    src: {
      type: 'picture',
      required: true,
      example: './mine.jpg',
      about: {
        fr: 'Le fichier de l’image, à partir de l’article.',
        en: 'The file of the picture, from the article.',
      },
    },
    alt: {
      type: 'alt',
      required: true,
      example: 'Une mine à ciel ouvert, vue d’avion',
      about: {
        fr: 'Ce que l’image montre, pour qui ne la voit pas ; vide ("") si elle ne fait que décorer.',
        en: 'What the picture shows, for those who cannot see it; empty ("") if it only decorates.',
      },
    },
    caption: {
      type: 'text',
      required: false,
      example: 'La mine de Fontclaire en mars',
      about: { fr: 'La légende, sous l’image.', en: 'The caption, below the picture.' },
    },
    credit: {
      type: 'text',
      required: true,
      example: 'Camille Exemple / Agence',
      about: {
        fr: 'À qui est l’image : photographe, agence ou ayant droit.',
        en: 'Whose the picture is: photographer, agency or owner of the rights.',
      },
    },
  },
};
