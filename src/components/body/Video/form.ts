import type { DescribedComponent } from '../componentForm.ts';
import { mediaAttributes } from '../media/mediaAttributes.ts';

export const video: DescribedComponent = {
  name: 'Video',
  directive: 'video',
  content: 'nothing',
  about: {
    fr: 'Une vidéo de la publication (.mp4, .webm) ; ses sous-titres, à côté sous le même nom (entretien.vtt, entretien.en.vtt), sont lus d’eux-mêmes, de même qu’une transcription (entretien.txt).',
    en: 'A video of the publication (.mp4, .webm); its captions, beside it under the same name (interview.vtt, interview.fr.vtt), are read by themselves, and so is a transcript (interview.txt).',
  },
  attributes: {
    src: {
      type: 'video',
      required: true,
      example: './mine.mp4',
      about: {
        fr: 'Le fichier, à partir de l’article ; ou son adresse chez l’hébergeur que nomme `media` dans site.yaml.',
        en: 'The file, from the article; or its address at the host that `media` in site.yaml names.',
      },
    },
    title: {
      type: 'text',
      required: true,
      example: 'La mine vue d’avion',
      about: {
        fr: 'Ce que l’on y voit, en quelques mots : le titre du lien qui reste là où rien ne se joue.',
        en: 'What it shows, in a few words: the title of the link that stays where nothing plays.',
      },
    },
    poster: {
      type: 'picture',
      required: false,
      example: './affiche.jpg',
      about: {
        fr: 'L’image montrée avant que la vidéo ne se joue.',
        en: 'The picture shown until the video plays.',
      },
    },
    spoken: {
      type: 'fact',
      required: false,
      example: 'no',
      about: {
        fr: 'À écrire (no) si l’on ne parle pas dans la vidéo : elle n’a alors pas besoin de sous-titres.',
        en: 'To be written (no) if nobody speaks in the video: it then needs no captions.',
      },
    },
    ...mediaAttributes,
  },
};
