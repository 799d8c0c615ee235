import type { ComponentForm } from '../componentForms.ts';

export const quote: ComponentForm = {
  name: 'Quote',
  sentence: 'Une phrase mise en exergue, avec le nom de qui l’a dite.',
  content: 'text',
  attributes: {
    by: { type: 'text', required: false, sentence: 'Qui parle.', example: 'Camille Exemple' },
    role: { type: 'text', required: false, sentence: 'À quel titre.', example: 'géologue' },
  },
};
