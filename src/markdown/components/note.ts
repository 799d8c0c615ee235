import type { ComponentForm } from '../componentForms.ts';

export const note: ComponentForm = {
  name: 'Note',
  sentence: 'Un encadré : repères, définitions, méthode.',
  content: 'text',
  attributes: {
    title: {
      type: 'text',
      required: false,
      sentence: 'Le titre de l’encadré ; « À noter » s’il manque.',
      example: 'Repères',
    },
  },
};
