import type { DescribedComponent } from '../componentForm.ts';

export const locatorMap: DescribedComponent = {
  name: 'LocatorMap',
  content: 'nothing',
  about: {
    fr: 'Une carte où un point dit où l’on est ; la carte est un fichier SVG.',
    en: 'A map on which a point says where one is; the map is an SVG file.',
  },
  attributes: {
    src: {
      type: 'picture',
      required: true,
      example: './france.svg',
      about: {
        fr: 'Le fichier de la carte, à partir de l’article.',
        en: 'The file of the map, from the article.',
      },
    },
    alt: {
      type: 'alt',
      required: true,
      example: 'Carte de France',
      about: {
        fr: 'Ce que la carte montre, pour qui ne la voit pas.',
        en: 'What the map shows, for those who cannot see it.',
      },
    },
    label: {
      type: 'text',
      required: true,
      example: 'Échassières',
      about: { fr: 'Le nom écrit à côté du point.', en: 'The name written beside the point.' },
    },
    x: {
      type: 'number',
      required: true,
      range: [0, 100],
      example: '55',
      about: {
        fr: 'Où est le point en largeur : 0 au bord gauche, 100 au bord droit.',
        en: 'Where the point is across: 0 at the left edge, 100 at the right edge.',
      },
    },
    y: {
      type: 'number',
      required: true,
      range: [0, 100],
      example: '60',
      about: {
        fr: 'Où est le point en hauteur : 0 en haut, 100 en bas.',
        en: 'Where the point is down: 0 at the top, 100 at the bottom.',
      },
    },
    caption: {
      type: 'text',
      required: false,
      example: 'Échassières, au nord du Massif central',
      about: { fr: 'La légende, sous la carte.', en: 'The caption, below the map.' },
    },
    credit: {
      type: 'text',
      required: true,
      example: 'Le Courrier',
      about: { fr: 'De qui est la carte.', en: 'Whose the map is.' },
    },
  },
};
