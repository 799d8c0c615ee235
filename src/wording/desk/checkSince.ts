import { en, fr } from '../sentence.ts';

/** Words of `check --since`. */
export const sinceWords = {
  fr: {
    faults: {
      'change-undeclared': (v: { words: string }) =>
        fr`Le texte publié a changé sans que les lecteurs le sachent ; écrivez « updated », ou une entrée de « corrections », ou, si c'est sans importance, à la fin du message de commit : Minor: true. Ce qui a changé : ${v.words}`,
    },
    noGit: fr`--since compare avec une version de git, et ce dossier n'est pas dans un dépôt git.`,
    unknown: (revision: string) => fr`git ne connaît pas la version « ${revision} ».`,
  },
  en: {
    faults: {
      'change-undeclared': (v: { words: string }) =>
        en`The published text has changed without readers knowing; write "updated", or an entry of "corrections", or, if it does not matter, at the end of the commit message: Minor: true. What changed: ${v.words}`,
    },
    noGit: en`--since compares with a revision of git, and this folder is in no git repository.`,
    unknown: (revision: string) => en`git knows no revision "${revision}".`,
  },
};
