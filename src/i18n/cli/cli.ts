import { en, fr } from '../sentence.ts';

/** Words of the entry to all commands. */
export const cliWords = {
  fr: {
    usage: fr`npm run depeche -- COMMANDE [--help]\nLes commandes de la rédaction :`,
    unknown: (name: string, near: string | undefined, all: string[]) =>
      fr`La commande « ${name} » n'existe pas${near ? fr`. Vouliez-vous écrire « ${near} » ?` : fr`. Il y a : ${all.join(', ')}.`}`,
    unknownOption: (name: string, near: string | undefined) =>
      fr`L'option ${name} n'existe pas${near ? fr`. Vouliez-vous écrire ${near} ?` : '.'}`,
    strayWord: (word: string, near: string | undefined) =>
      fr`« ${word} » est de trop : cette commande ne prend que des options${near ? fr`. Vouliez-vous écrire ${near} ?` : '.'}`,
    wrongValue: (name: string) => fr`L'option ${name} est mal employée.`,
  },
  en: {
    usage: en`npm run depeche -- COMMAND [--help]\nThe commands of the desk:`,
    unknown: (name: string, near: string | undefined, all: string[]) =>
      en`There is no command "${name}"${near ? en`. Did you mean "${near}"?` : en`. There are: ${all.join(', ')}.`}`,
    unknownOption: (name: string, near: string | undefined) =>
      en`There is no option ${name}${near ? en`. Did you mean ${near}?` : '.'}`,
    strayWord: (word: string, near: string | undefined) =>
      en`"${word}" is too much: this command takes options only${near ? en`. Did you mean ${near}?` : '.'}`,
    wrongValue: (name: string) => en`The option ${name} is not used rightly.`,
  },
};
