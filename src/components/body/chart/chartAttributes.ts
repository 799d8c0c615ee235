import type { DescribedAttribute } from '../componentForm.ts';

/** The attributes that every chart takes. */
export const chartAttributes: Record<string, DescribedAttribute> = {
  title: {
    type: 'text',
    required: true,
    example: 'Production de terres rares',
    about: { fr: 'Ce que le graphique montre, en une ligne.', en: 'What the chart shows, in one line.' },
  },
  source: {
    type: 'text',
    required: true,
    example: 'USGS, 2024',
    about: { fr: 'D’où viennent les chiffres.', en: 'Where the numbers come from.' },
  },
  unit: {
    type: 'text',
    required: false,
    example: 'tonnes',
    about: { fr: 'L’unité, écrite après les nombres.', en: 'The unit, written after the numbers.' },
  },
  alt: {
    type: 'text',
    required: false,
    example: 'La Chine produit plus que tous les autres pays réunis.',
    about: {
      fr: 'Ce qu’il faut en retenir, pour qui ne voit pas le graphique ; les extrêmes sont dits de toute façon.',
      en: 'What to remember of it, for those who cannot see the chart; the extremes are told in any case.',
    },
  },
  data: {
    type: 'csv',
    required: false,
    example: './production.csv',
    about: {
      fr: 'Un fichier CSV, à partir de l’article, à la place du tableau entre les balises.',
      en: 'A CSV file, from the article, in place of the table between the tags.',
    },
  },
  columns: {
    type: 'columns',
    required: false,
    example: 'pays, 2022, 2023',
    about: {
      fr: 'Les colonnes à montrer, celle des noms d’abord ; toutes si l’attribut manque.',
      en: 'The columns to show, the one with the names first; all of them if absent.',
    },
  },
};
