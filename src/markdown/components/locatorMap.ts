import type { ComponentForm } from '../componentForms.ts';

export const locatorMap: ComponentForm = {
  name: 'LocatorMap',
  sentence: 'Une carte où un point dit où l’on est ; la carte est un fichier SVG.',
  content: 'nothing',
  attributes: {
    src: {
      type: 'picture',
      required: true,
      sentence: 'Le fichier de la carte, à partir de l’article.',
      example: './france.svg',
    },
    alt: {
      type: 'alt',
      required: true,
      sentence: 'Ce que la carte montre, pour qui ne la voit pas.',
      example: 'Carte de France',
    },
    label: {
      type: 'text',
      required: true,
      sentence: 'Le nom écrit à côté du point.',
      example: 'Échassières',
    },
    x: {
      type: 'number',
      required: true,
      range: [0, 100],
      sentence: 'Où est le point en largeur : 0 au bord gauche, 100 au bord droit.',
      example: '55',
    },
    y: {
      type: 'number',
      required: true,
      range: [0, 100],
      sentence: 'Où est le point en hauteur : 0 en haut, 100 en bas.',
      example: '60',
    },
    caption: {
      type: 'text',
      required: false,
      sentence: 'La légende, sous la carte.',
      example: 'Échassières, au nord du Massif central',
    },
    credit: {
      type: 'text',
      required: true,
      sentence: 'De qui est la carte.',
      example: 'Le Fil des métaux',
    },
  },
};
