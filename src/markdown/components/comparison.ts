import type { ComponentForm } from './form.ts';

export const comparison: ComponentForm = {
  name: 'Comparison',
  content: 'table',
  attributes: {
    title: {
      type: 'text',
      required: true,
      example: 'Trois aimants, trois usages',
    },
    source: {
      type: 'text',
      required: false,
      example: 'fiches des fabricants',
    },
  },
};
