import type { DescribedComponent } from '../componentForm.ts';

export const embed: DescribedComponent = {
  name: 'Embed',
  directive: 'embed',
  content: 'nothing',
  about: {
    fr: 'Une vidéo, un son, une carte ou un graphique d’un autre site, qui n’est demandé que si le lecteur le veut.',
    en: 'A video, a sound, a map or a chart of another site, which is asked for only if the reader wishes.',
  },
  attributes: {
    url: {
      type: 'url',
      required: true,
      example: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
      about: {
        fr: 'L’adresse de la page qui le montre, copiée dans le navigateur.',
        en: 'The address of the page that shows it, copied from the browser.',
      },
    },
    title: {
      type: 'text',
      required: false,
      example: 'La mine vue d’avion',
      about: {
        fr: 'Ce que l’on y voit ou entend, en quelques mots : les lecteurs le lisent avant de choisir.',
        en: 'What it shows or tells, in a few words: readers read it before they choose.',
      },
    },
    poster: {
      type: 'picture',
      required: false,
      example: './affiche.jpg',
      about: {
        fr: 'Une image de la publication, montrée à la place en attendant.',
        en: 'A picture of the publication, shown in its place until then.',
      },
    },
    credit: {
      type: 'text',
      required: false,
      example: 'Camille Exemple / Agence',
      about: { fr: 'À qui est cette image.', en: 'Whose that picture is.' },
    },
    height: {
      type: 'number',
      required: false,
      range: [100, 2000],
      example: '600',
      about: {
        fr: 'La hauteur du cadre en pixels, s’il en faut une autre que l’habituelle.',
        en: 'The height of the frame in pixels, if it should be another than usual.',
      },
    },
  },
};
