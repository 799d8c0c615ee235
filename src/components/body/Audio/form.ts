import type { DescribedComponent } from '../componentForm.ts';
import { mediaAttributes } from '../media/mediaAttributes.ts';

export const audio: DescribedComponent = {
  name: 'Audio',
  directive: 'audio',
  content: 'nothing',
  about: {
    fr: 'Un son de la publication (.mp3, .m4a, .ogg, .opus, .flac), avec sa transcription (entretien.txt) à côté, sous le même nom.',
    en: 'A sound of the publication (.mp3, .m4a, .ogg, .opus, .flac), with its transcript (interview.txt) beside it, under the same name.',
  },
  attributes: {
    src: {
      type: 'audio',
      required: true,
      example: './entretien.mp3',
      about: {
        fr: 'Le fichier, à partir de l’article ; ou son adresse chez l’hébergeur que nomme `media` dans site.yaml.',
        en: 'The file, from the article; or its address at the host that `media` in site.yaml names.',
      },
    },
    title: {
      type: 'text',
      required: true,
      example: 'Écouter l’entretien',
      about: {
        fr: 'Ce que l’on y entend, en quelques mots : le titre du lien qui reste là où rien ne se joue.',
        en: 'What it tells, in a few words: the title of the link that stays where nothing plays.',
      },
    },
    ...mediaAttributes,
  },
};
