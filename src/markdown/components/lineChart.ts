import type { ComponentForm } from '../componentForms.ts';
import { chartAttributes } from './chart.ts';

export const lineChart: ComponentForm = {
  name: 'LineChart',
  sentence:
    'Une courbe, pour suivre dans le temps ; entre les balises, un tableau : les années, les mois (2024-05) ou les jours (2024-05-31) dans la première colonne, les nombres dans les suivantes (trois au plus).',
  content: 'chart',
  attributes: {
    ...chartAttributes,
    from: {
      type: 'number',
      required: false,
      sentence: 'Le nombre au bas du graphique, si ce n’est pas zéro.',
      example: '100',
    },
  },
};
