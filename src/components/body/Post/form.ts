import type { DescribedComponent } from '../componentForm.ts';

export const post: DescribedComponent = {
  name: 'Post',
  directive: 'post',
  content: 'text',
  about: {
    fr: 'Une publication d’un réseau social, citée dans l’article : ses mots, son auteur, son jour et un lien.',
    en: 'A post of a social network, quoted in the article: its words, its author, its day and a link.',
  },
  attributes: {
    url: {
      type: 'url',
      required: true,
      example: 'https://mastodon.social/@Mastodon/109331117534556498',
      about: { fr: 'L’adresse de la publication.', en: 'The address of the post.' },
    },
    by: {
      type: 'text',
      required: true,
      example: 'Camille Exemple (@camille)',
      about: { fr: 'Qui l’a écrite.', en: 'Who wrote it.' },
    },
    date: {
      type: 'date',
      required: true,
      example: '2026-11-02',
      about: { fr: 'Le jour où elle a été publiée.', en: 'The day on which it was published.' },
    },
  },
};
