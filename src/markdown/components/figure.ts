import type { ComponentForm } from '../componentForms.ts';

export const figure: ComponentForm = {
  name: 'Figure',
  sentence: 'Une image avec sa légende et son crédit.',
  content: 'nothing',
  attributes: {
    src: {
      type: 'picture',
      required: true,
      sentence: 'Le fichier de l’image, à partir de l’article.',
      example: './mine.jpg',
    },
    alt: {
      type: 'alt',
      required: true,
      sentence: 'Ce que l’image montre, pour qui ne la voit pas ; vide ("") si elle ne fait que décorer.',
      example: 'Une mine à ciel ouvert, vue d’avion',
    },
    caption: {
      type: 'text',
      required: false,
      sentence: 'La légende, sous l’image.',
      example: 'La mine de Fontclaire en mars',
    },
    credit: {
      type: 'text',
      required: true,
      sentence: 'À qui est l’image : photographe, agence ou ayant droit.',
      example: 'Camille Exemple / Agence',
    },
  },
};
