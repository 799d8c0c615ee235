import type { ComponentForm } from '../componentForms.ts';

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
