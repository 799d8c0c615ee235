import type { ComponentForm } from './form.ts';

export const timeline: ComponentForm = {
  name: 'Timeline',
  content: 'dated',
  attributes: {
    title: {
      type: 'text',
      required: false,
      example: 'Quarante ans d’aimants',
    },
  },
};
