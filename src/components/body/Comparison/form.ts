import type { DescribedComponent } from '../componentForm.ts';

export const comparison: DescribedComponent = {
  name: 'Comparison',
  content: 'table',
  about: {
    fr: 'Un tableau comparatif ; entre les balises, un tableau dont la première colonne dit ce que l’on compare.',
    en: 'A table that compares; between the tags, a table whose first column says what is compared.',
  },
  attributes: {
    title: {
      type: 'text',
      required: true,
      example: 'Trois aimants, trois usages',
      about: { fr: 'Le titre du tableau.', en: 'The title of the table.' },
    },
    source: {
      type: 'text',
      required: false,
      example: 'fiches des fabricants',
      about: { fr: 'D’où viennent les données.', en: 'Where the data come from.' },
    },
  },
};
