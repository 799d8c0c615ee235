import type { ComponentForm } from './form.ts';

export const quote: ComponentForm = {
  name: 'Quote',
  content: 'text',
  attributes: {
    by: { type: 'text', required: false, example: 'Camille Exemple' },
    role: { type: 'text', required: false, example: 'géologue' },
  },
};
