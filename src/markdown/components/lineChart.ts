import type { ComponentForm } from './form.ts';
import { chartAttributes } from './chart.ts';

export const lineChart: ComponentForm = {
  name: 'LineChart',
  content: 'chart',
  attributes: {
    ...chartAttributes,
    from: {
      type: 'number',
      required: false,
      example: '100',
    },
  },
};
