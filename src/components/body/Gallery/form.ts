import type { DescribedComponent } from '../componentForm.ts';

export const gallery: DescribedComponent = {
  name: 'Gallery',
  directive: 'gallery',
  content: 'pictures',
  about: {
    fr: 'Des images côte à côte, chacune avec sa légende ; à l’intérieur, une image par paragraphe.',
    en: 'Pictures side by side, each with its caption; inside, one picture a paragraph.',
  },
  attributes: {
    caption: {
      type: 'text',
      required: false,
      example: 'De la roche au métal, en trois étapes',
      about: {
        fr: 'La légende de l’ensemble, sous les images.',
        en: 'The caption of them all, below the pictures.',
      },
    },
  },
};
