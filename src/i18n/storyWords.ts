import { en, fr } from './sentence.ts';

/** Words for articles that are chosen by their titles. */
export const storyWords = {
  fr: {
    choose: fr`Choisir un article…`,
    title: fr`Choisir un article`,
    take: 'Choisir',
    search: fr`Des mots de son titre`,
    cancel: 'Annuler',
    remove: (title: string) => fr`Retirer : ${title}`,
    up: (title: string) => fr`Monter : ${title}`,
    down: (title: string) => fr`Descendre : ${title}`,
    home: {
      heading: fr`Le haut de la page d'accueil`,
      hint: fr`Faites glisser les articles, ou servez-vous des flèches. Une place laissée vide est prise par l'article le plus récent.`,
      free: fr`L'article le plus récent`,
      places: ['Ouverture', fr`Deuxième place`, fr`Troisième place`],
    },
  },
  en: {
    choose: en`Choose an article…`,
    title: en`Choose an article`,
    take: 'Choose',
    search: en`Words of its title`,
    cancel: 'Cancel',
    remove: (title: string) => en`Remove: ${title}`,
    up: (title: string) => en`Move up: ${title}`,
    down: (title: string) => en`Move down: ${title}`,
    home: {
      heading: en`The top of the home page`,
      hint: en`Drag the articles, or use the arrows. A place that is left empty is taken by the newest article.`,
      free: en`The newest article`,
      places: ['Lead', en`Second place`, en`Third place`],
    },
  },
};

export type StoryWords = (typeof storyWords)['fr'];
