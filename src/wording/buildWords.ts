import { en, fr } from './sentence.ts';

/** What a build says to an editor besides faults. */
export type BuildWords = {
  /** A file is no longer what was read of it. */
  changed: (file: string) => string;
  /** The same again, for the last time. */
  keepsChanging: (file: string) => string;
  codeChanged: string;
};

export const buildWords: Record<'fr' | 'en', BuildWords> = {
  fr: {
    changed: (file) => fr`Le fichier ${file} a changé pendant la construction : on recommence.`,
    keepsChanging: (file) =>
      fr`Le fichier ${file} a changé plusieurs fois de suite pendant la lecture. Recommencez quand tout est enregistré ; le site reste tel qu'il était.`,
    codeChanged: fr`Le code du programme a changé pendant la construction. Rien n'est publié, le site reste tel qu'il était ; relancez la construction.`,
  },
  en: {
    changed: (file) => en`The file ${file} changed during the build: starting over.`,
    keepsChanging: (file) =>
      en`The file ${file} changed several times in a row while it was read. Start again when everything has been saved; the site stays as it was.`,
    codeChanged: en`The program's code changed during the build. Nothing is published, the site stays as it was; build again.`,
  },
};
