import type { ComponentForm } from './form.ts';

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
