import type { ComponentForm } from '../componentForms.ts';

export const comparison: ComponentForm = {
  name: 'Comparison',
  sentence:
    'Un tableau comparatif ; entre les balises, un tableau dont la première colonne dit ce que l’on compare.',
  content: 'table',
  attributes: {
    title: {
      type: 'text',
      required: true,
      sentence: 'Le titre du tableau.',
      example: 'Trois aimants, trois usages',
    },
    source: {
      type: 'text',
      required: false,
      sentence: 'D’où viennent les données.',
      example: 'fiches des fabricants',
    },
  },
};
