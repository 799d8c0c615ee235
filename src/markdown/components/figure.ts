import type { ComponentForm } from './form.ts';

export const figure: ComponentForm = {
  name: 'Figure',
  content: 'nothing',
  attributes: {
    src: {
      type: 'picture',
      required: true,
      example: './mine.jpg',
    },
    alt: {
      type: 'alt',
      required: true,
      example: 'Une mine à ciel ouvert, vue d’avion',
    },
    caption: {
      type: 'text',
      required: false,
      example: 'La mine de Fontclaire en mars',
    },
    credit: {
      type: 'text',
      required: true,
      example: 'Camille Exemple / Agence',
    },
  },
};
