import type { ComponentForm } from './form.ts';

export const locatorMap: ComponentForm = {
  name: 'LocatorMap',
  content: 'nothing',
  attributes: {
    src: {
      type: 'picture',
      required: true,
      example: './france.svg',
    },
    alt: {
      type: 'alt',
      required: true,
      example: 'Carte de France',
    },
    label: {
      type: 'text',
      required: true,
      example: 'Échassières',
    },
    x: {
      type: 'number',
      required: true,
      range: [0, 100],
      example: '55',
    },
    y: {
      type: 'number',
      required: true,
      range: [0, 100],
      example: '60',
    },
    caption: {
      type: 'text',
      required: false,
      example: 'Échassières, au nord du Massif central',
    },
    credit: {
      type: 'text',
      required: true,
      example: 'Le Fil des métaux',
    },
  },
};
