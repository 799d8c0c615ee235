import { en, fr } from './sentence.ts';

/** Words of the editors' interface where a save meets another version, no network or an expired sign-in. */
export const savingWords = {
  fr: {
    title: fr`Ce texte a changé pendant que vous écriviez`,
    merged: fr`Quelqu'un l'a enregistré entre-temps. Vos changements et les siens ne se gênent pas : voici ce qui sera enregistré, mot à mot.`,
    collides: (count: number) =>
      count === 1
        ? fr`Quelqu'un l'a enregistré entre-temps. À un endroit, vous avez changé la même chose : choisissez ce qui vaut.`
        : fr`Quelqu'un l'a enregistré entre-temps. À ${count} endroits, vous avez changé la même chose : choisissez ce qui vaut.`,
    nothing: fr`L'autre version dit la même chose que la vôtre.`,
    yours: fr`Votre version`,
    theirs: fr`L'autre version`,
    both: fr`Les deux, l'une après l'autre`,
    write: fr`Autre chose :`,
    field: (label: string) => fr`Champ « ${label} »`,
    fields: fr`En-tête`,
    text: fr`Texte`,
    changedByYou: fr`changé par vous`,
    changedByThem: fr`changé dans l'autre version`,
    changedByBoth: fr`changé des deux côtés`,
    empty: fr`(supprimé)`,
    save: fr`Enregistrer ainsi`,
    cancel: fr`Ne pas enregistrer`,
    deletedTitle: fr`Ce texte a été supprimé pendant que vous écriviez`,
    deleted: fr`Quelqu'un l'a supprimé entre-temps. L'enregistrer le remettra.`,
    restore: fr`L'enregistrer quand même`,
    cancelled: fr`Rien n'a été enregistré, et votre texte est toujours là. Enregistrez de nouveau pour comparer les versions.`,
    exists: (file: string) =>
      fr`Un autre texte s'appelle déjà ${file}. Rien n'a été enregistré : changez le nom du vôtre, puis enregistrez de nouveau.`,
    moving: fr`D'autres enregistrements arrivent sans cesse. Rien n'a été enregistré : essayez de nouveau dans un instant.`,
    offline: fr`Le réseau ne répond pas : rien n'a été envoyé. Votre texte est gardé dans ce navigateur, même si vous fermez la page. Enregistrez de nouveau quand le réseau est revenu.`,
    expired: fr`Votre connexion a expiré : rien n'a été enregistré. Votre texte est gardé dans ce navigateur : rechargez la page, connectez-vous de nouveau, et reprenez-le.`,
    unsaved: {
      label: fr`Textes non enregistrés`,
      one: fr`Un texte n'a pas été enregistré`,
      many: (count: number) => fr`${count} textes n'ont pas été enregistrés`,
      untitled: fr`Sans titre`,
      resume: fr`Reprendre`,
      forget: fr`Oublier`,
    },
  },
  en: {
    title: en`This text has changed while you were writing`,
    merged: en`Somebody saved it meanwhile. Your changes and theirs do not touch: this is what will be saved, word by word.`,
    collides: (count: number) =>
      count === 1
        ? en`Somebody saved it meanwhile. In one place you both changed the same thing: choose what holds.`
        : en`Somebody saved it meanwhile. In ${count} places you both changed the same thing: choose what holds.`,
    nothing: en`The other version says the same as yours.`,
    yours: en`Your version`,
    theirs: en`The other version`,
    both: en`Both, one after the other`,
    write: en`Something else:`,
    field: (label: string) => en`Field “${label}”`,
    fields: en`Front matter`,
    text: en`Text`,
    changedByYou: en`changed by you`,
    changedByThem: en`changed in the other version`,
    changedByBoth: en`changed on both sides`,
    empty: en`(deleted)`,
    save: en`Save it so`,
    cancel: en`Do not save`,
    deletedTitle: en`This text was deleted while you were writing`,
    deleted: en`Somebody deleted it meanwhile. Saving brings it back.`,
    restore: en`Save it all the same`,
    cancelled: en`Nothing was saved, and your text is still there. Save again to compare the versions.`,
    exists: (file: string) =>
      en`Another text is called ${file} already. Nothing was saved: change the name of yours, then save again.`,
    moving: en`Other saves keep coming. Nothing was saved: try again in a moment.`,
    offline: en`The network does not answer: nothing was sent. Your text is kept in this browser, even if you close the page. Save again when the network is back.`,
    expired: en`Your sign-in has expired: nothing was saved. Your text is kept in this browser: load the page again, sign in, and resume it.`,
    unsaved: {
      label: en`Unsaved texts`,
      one: en`One text has not been saved`,
      many: (count: number) => en`${count} texts have not been saved`,
      untitled: en`Without title`,
      resume: en`Resume`,
      forget: en`Forget`,
    },
  },
};

export type SavingWords = (typeof savingWords)['fr' | 'en'];
