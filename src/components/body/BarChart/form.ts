import { chartAttributes } from '../chart/chartAttributes.ts';
import type { DescribedComponent } from '../componentForm.ts';

export const barChart: DescribedComponent = {
  name: 'BarChart',
  content: 'chart',
  about: {
    fr: 'Un graphique en barres, pour comparer ; entre les balises, un tableau : les noms dans la première colonne, les nombres dans les suivantes (trois au plus).',
    en: 'A bar chart, to compare; between the tags, a table: names in the first column, numbers in the others (three at most).',
  },
  attributes: chartAttributes,
};
