import type { ComponentForm } from '../componentForms.ts';

export const note: ComponentForm = {
  name: 'Note',
  content: 'text',
  attributes: {
    title: {
      type: 'text',
      required: false,
      example: 'Repères',
    },
  },
};
