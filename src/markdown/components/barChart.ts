import type { ComponentForm } from '../componentForms.ts';
import { chartAttributes } from './chart.ts';

export const barChart: ComponentForm = {
  name: 'BarChart',
  sentence:
    'Un graphique en barres, pour comparer ; entre les balises, un tableau : les noms dans la première colonne, les nombres dans les suivantes (trois au plus).',
  content: 'chart',
  attributes: chartAttributes,
};
