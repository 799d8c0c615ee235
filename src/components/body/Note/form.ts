import type { DescribedComponent } from '../componentForm.ts';

export const note: DescribedComponent = {
  name: 'Note',
  content: 'text',
  about: { fr: 'Un encadré : repères, définitions, méthode.', en: 'A box: key facts, definitions, method.' },
  attributes: {
    title: {
      type: 'text',
      required: false,
      example: 'Repères',
      about: {
        fr: 'Le titre de l’encadré ; « À noter » s’il manque.',
        en: 'The title of the box; “Note” if absent.',
      },
    },
  },
};
