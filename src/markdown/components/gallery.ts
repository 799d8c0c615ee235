import type { ComponentForm } from './form.ts';

export const gallery: ComponentForm = {
  name: 'Gallery',
  content: 'pictures',
  attributes: {
    caption: {
      type: 'text',
      required: false,
      example: 'De la roche au métal, en trois étapes',
    },
  },
};
