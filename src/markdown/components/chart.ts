import type { AttributeForm } from '../componentForms.ts';

/** What every chart takes. */
export const chartAttributes: Record<string, AttributeForm> = {
  title: {
    type: 'text',
    required: true,
    sentence: 'Ce que le graphique montre, en une ligne.',
    example: 'Production de terres rares',
  },
  source: {
    type: 'text',
    required: true,
    sentence: 'D’où viennent les chiffres.',
    example: 'USGS, 2024',
  },
  unit: {
    type: 'text',
    required: false,
    sentence: 'L’unité, écrite après les nombres.',
    example: 'tonnes',
  },
  alt: {
    type: 'text',
    required: false,
    sentence:
      'Ce qu’il faut en retenir, pour qui ne voit pas le graphique ; les extrêmes sont dits de toute façon.',
    example: 'La Chine produit plus que tous les autres pays réunis.',
  },
  data: {
    type: 'csv',
    required: false,
    sentence: 'Un fichier CSV, à partir de l’article, à la place du tableau entre les balises.',
    example: './production.csv',
  },
  columns: {
    type: 'columns',
    required: false,
    sentence: 'Les colonnes à montrer, celle des noms d’abord ; toutes si l’attribut manque.',
    example: 'pays, 2022, 2023',
  },
};
