import type { ComponentForm } from './form.ts';
import { chartAttributes } from './chart.ts';

export const barChart: ComponentForm = {
  name: 'BarChart',
  content: 'chart',
  attributes: chartAttributes,
};
