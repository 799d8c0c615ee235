import { en, fr } from './sentence.ts';

/** Words of the guided changes of an entry: publish, correct, withdraw, rename. Longer than others, because it is words. */
export const guidedWords = {
  fr: {
    cancel: 'Annuler',
    apply: fr`Remplir le formulaire`,
    thenSave: fr`C'est écrit dans le formulaire ; rien ne change sur le site tant que vous n'enregistrez pas.`,
    publish: {
      button: 'Publier…',
      title: 'Publier',
      now: 'Maintenant',
      nowText: fr`Paraît dès que c'est enregistré et que le site est mis en ligne.`,
      later: fr`À une date à venir`,
      laterText: fr`Reste caché jusque-là, puis paraît tout seul.`,
      moment: (zone: string) => fr`Jour et heure (${zone})`,
    },
    draft: { button: fr`Remettre en brouillon` },
    entry: {
      button: fr`Ajouter une entrée…`,
      title: fr`Une entrée du direct`,
      moment: fr`Jour et heure`,
      heading: 'Titre',
      text: 'Texte',
    },
    restore: { button: fr`Remettre en ligne` },
    correct: {
      button: 'Corriger…',
      title: 'Corriger',
      letter: fr`Une coquille`,
      letterText: fr`Une lettre, un accord, une ponctuation : corrigez le texte et enregistrez, il n'y a rien à dire.`,
      mistake: fr`Une erreur`,
      mistakeText: fr`Corrigez aussi le texte. La correction paraît au pied de l'article et sur la page des corrections.`,
      words: fr`Ce qui était faux, et ce qui est juste`,
      change: fr`Un complément, une mise à jour`,
      changeText: fr`L'article dit qu'il a été mis à jour, et quand.`,
    },
    withdraw: {
      button: 'Retirer…',
      title: 'Retirer',
      notice: fr`En disant pourquoi`,
      noticeText: fr`Titre, texte et images disparaissent ; à l'adresse de l'article, les lecteurs en lisent la raison, qui est aussi sur la page des corrections.`,
      words: fr`La raison, pour les lecteurs`,
      expire: fr`Sans rien dire`,
      expireText: fr`L'article expire maintenant : il quitte le site et son adresse ne mène plus à rien.`,
      draft: fr`En refaire un brouillon`,
      draftText: fr`Il quitte le site, et vous le publierez de nouveau quand il sera prêt.`,
    },
    rename: {
      button: fr`Changer d'adresse…`,
      title: fr`Changer d'adresse`,
      text: fr`Changer le titre ne change pas l'adresse ; ceci la change. L'ancienne mène encore à l'article.`,
      name: fr`Nom dans l'adresse`,
      taken: fr`Un autre article a déjà ce nom.`,
      links: (count: number) =>
        count === 1
          ? fr`Un texte nomme ce fichier ; il faudra le reprendre ensuite. Jusque-là, le site ne se construit pas.`
          : fr`${count} textes nomment ce fichier ; il faudra les reprendre ensuite. Jusque-là, le site ne se construit pas.`,
    },
  },
  en: {
    cancel: 'Cancel',
    apply: en`Fill in the form`,
    thenSave: en`It is written in the form; nothing changes on the site until you save.`,
    publish: {
      button: 'Publish…',
      title: 'Publish',
      now: 'Now',
      nowText: en`Appears as soon as it is saved and the site is published.`,
      later: en`At a date to come`,
      laterText: en`Stays hidden until then, and appears by itself.`,
      moment: (zone: string) => en`Day and hour (${zone})`,
    },
    draft: { button: en`Make it a draft again` },
    entry: {
      button: en`Add an entry…`,
      title: en`An entry of the live page`,
      moment: en`Day and hour`,
      heading: 'Title',
      text: 'Text',
    },
    restore: { button: en`Put it back online` },
    correct: {
      button: 'Correct…',
      title: 'Correct',
      letter: en`A misprint`,
      letterText: en`A letter, an agreement, punctuation: mend the text and save, there is nothing to say.`,
      mistake: en`A mistake`,
      mistakeText: en`Mend the text too. The correction stands at the foot of the article and on the page of corrections.`,
      words: en`What was wrong, and what is right`,
      change: en`An addition, an update`,
      changeText: en`The article says that it was updated, and when.`,
    },
    withdraw: {
      button: 'Withdraw…',
      title: 'Withdraw',
      notice: en`Saying why`,
      noticeText: en`Title, text and pictures disappear; at the address of the article, readers are told the reason, which is on the page of corrections too.`,
      words: en`The reason, for readers`,
      expire: en`Without a word`,
      expireText: en`The article expires now: it leaves the site, and its address leads to nothing.`,
      draft: en`Make it a draft again`,
      draftText: en`It leaves the site, and you publish it again when it is ready.`,
    },
    rename: {
      button: en`Change the address…`,
      title: en`Change the address`,
      text: en`Changing the title does not change the address; this does. The old one still leads to the article.`,
      name: en`Name in the address`,
      taken: en`Another article has this name already.`,
      links: (count: number) =>
        count === 1
          ? en`One text names this file, which must be mended afterwards: until then the site cannot be built.`
          : en`${count} texts name this file, which must be mended afterwards: until then the site cannot be built.`,
    },
  },
};

export type GuidedWords = (typeof guidedWords)['fr'];
