import type { DescribedComponent } from '../componentForm.ts';

export const quote: DescribedComponent = {
  name: 'Quote',
  content: 'text',
  about: {
    fr: 'Une phrase mise en exergue, avec le nom de qui l’a dite.',
    en: 'A sentence pulled out, with the name of who said it.',
  },
  attributes: {
    by: {
      type: 'text',
      required: false,
      example: 'Camille Exemple',
      about: { fr: 'Qui parle.', en: 'Who speaks.' },
    },
    role: {
      type: 'text',
      required: false,
      example: 'géologue',
      about: { fr: 'À quel titre.', en: 'In what capacity.' },
    },
  },
};
