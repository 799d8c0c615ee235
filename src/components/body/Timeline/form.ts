import type { DescribedComponent } from '../componentForm.ts';

export const timeline: DescribedComponent = {
  name: 'Timeline',
  content: 'dated',
  about: {
    fr: 'Une chronologie ; entre les balises, une liste dont chaque point commence par sa date en gras.',
    en: 'A timeline; between the tags, a list whose items each begin with a date in bold.',
  },
  attributes: {
    title: {
      type: 'text',
      required: false,
      example: 'Quarante ans d’aimants',
      about: { fr: 'Le titre de la chronologie.', en: 'The title of the timeline.' },
    },
  },
};
