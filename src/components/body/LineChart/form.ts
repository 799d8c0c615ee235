import { chartAttributes } from '../chart/chartAttributes.ts';
import type { DescribedComponent } from '../componentForm.ts';

export const lineChart: DescribedComponent = {
  name: 'LineChart',
  content: 'chart',
  about: {
    fr: 'Une courbe, pour suivre dans le temps ; entre les balises, un tableau : les années, les mois (2024-05) ou les jours (2024-05-31) dans la première colonne, les nombres dans les suivantes (trois au plus).',
    en: 'A line chart, to follow through time; between the tags, a table: years, months (2024-05) or days (2024-05-31) in the first column, numbers in the others (three at most).',
  },
  attributes: {
    ...chartAttributes,
    from: {
      type: 'number',
      required: false,
      example: '100',
      about: {
        fr: 'Le nombre au bas du graphique, si ce n’est pas zéro.',
        en: 'The number at the foot of the chart, if it is not zero.',
      },
    },
  },
};
