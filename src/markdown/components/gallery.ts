import type { ComponentForm } from '../componentForms.ts';

export const gallery: ComponentForm = {
  name: 'Gallery',
  sentence: 'Des images côte à côte, chacune avec sa légende ; entre les balises, une image par paragraphe.',
  content: 'pictures',
  attributes: {
    caption: {
      type: 'text',
      required: false,
      sentence: 'La légende de l’ensemble, sous les images.',
      example: 'De la roche au métal, en trois étapes',
    },
  },
};
