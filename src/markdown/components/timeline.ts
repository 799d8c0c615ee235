import type { ComponentForm } from '../componentForms.ts';

export const timeline: ComponentForm = {
  name: 'Timeline',
  sentence: 'Une chronologie ; entre les balises, une liste dont chaque point commence par sa date en gras.',
  content: 'dated',
  attributes: {
    title: {
      type: 'text',
      required: false,
      sentence: 'Le titre de la chronologie.',
      example: 'Quarante ans d’aimants',
    },
  },
};
