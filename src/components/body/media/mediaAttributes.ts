import type { DescribedAttribute } from '../componentForm.ts';

/** The attributes that sound and video have in common. */
export const mediaAttributes = {
  caption: {
    type: 'text',
    required: false,
    example: 'Le carrefour des Métaux, un matin de semaine',
    about: { fr: 'La légende, sous le lecteur.', en: 'The caption, below the player.' },
  },
  credit: {
    type: 'text',
    required: false,
    example: 'Camille Exemple',
    about: { fr: 'De qui est l’enregistrement.', en: 'Whose the recording is.' },
  },
  captions: {
    type: 'captions',
    required: false,
    example: './sous-titres.vtt',
    about: {
      fr: 'Le fichier des sous-titres, s’il ne porte pas le même nom.',
      en: 'The file of the captions, if it has another name.',
    },
  },
  duration: {
    type: 'fact',
    required: false,
    example: '3:20',
    about: {
      fr: 'La durée, d’un fichier chez l’hébergeur seulement : ici elle se lit dans le fichier.',
      en: 'The length, of a file at the host only: here it is read from the file.',
    },
  },
  size: {
    type: 'fact',
    required: false,
    example: '2,1 Mo',
    about: { fr: 'Le poids, de même.', en: 'The size, likewise.' },
  },
} satisfies Record<string, DescribedAttribute>;
