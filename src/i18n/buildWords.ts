import { en, fr } from './sentence.ts';

/** Messages of a build to an editor besides faults. */
export type BuildWords = {
  /** A file has changed since it was read. */
  changed: (file: string) => string;
  /** It keeps changing, and the build gives up. */
  keepsChanging: (file: string) => string;
  codeChanged: string;
  /** The editors' interface is on, and its package is missing; `name` with its version. */
  adminPackage: (name: string) => string;
  /** A component of the theme cannot be compiled or rendered; `reason` is what its tools say. */
  component: (v: { file: string; reason: string }) => string;
  /** One file of the site has the path that another needs for a folder. */
  overlap: (v: { file: string; below: string }) => string;
};

export const buildWords: Record<'fr' | 'en', BuildWords> = {
  fr: {
    changed: (file) => fr`Le fichier ${file} a changé pendant la construction : on recommence.`,
    keepsChanging: (file) =>
      fr`Le fichier ${file} a changé plusieurs fois de suite pendant la lecture. Recommencez quand tout est enregistré ; le site reste tel qu'il était.`,
    codeChanged: fr`Le code du programme a changé pendant la construction. Rien n'est publié, le site reste tel qu'il était ; relancez la construction.`,
    adminPackage: (name) =>
      fr`L'interface de rédaction (« admin » dans site.yaml) a besoin d'un paquet qui n'est pas installé. Lancez : npm install --save-exact ${name}`,
    component: ({ file, reason }) =>
      fr`${file}  Ce composant ne fonctionne pas (${reason}) ; corrigez-le, ou retirez-le du dossier « theme » : celui du programme prendra sa place.`,
    overlap: ({ file, below }) =>
      fr`Deux adresses du site se gênent : « ${file} » est un fichier, et « ${below} » voudrait un dossier au même endroit. Retirez l'une des deux : une ancienne adresse (« redirectFrom »), un fichier joint, ou un fichier de public/.`,
  },
  en: {
    changed: (file) => en`The file ${file} changed during the build: starting over.`,
    keepsChanging: (file) =>
      en`The file ${file} changed several times in a row while it was read. Start again when everything has been saved; the site stays as it was.`,
    codeChanged: en`The program's code changed during the build. Nothing is published, the site stays as it was; build again.`,
    adminPackage: (name) =>
      en`The editors' interface ("admin" in site.yaml) needs a package that is not installed. Run: npm install --save-exact ${name}`,
    component: ({ file, reason }) =>
      en`${file}  This component does not work (${reason}); correct it, or take it out of the folder “theme”: the program's own will take its place.`,
    overlap: ({ file, below }) =>
      en`Two addresses of the site are in each other's way: "${file}" is a file, and "${below}" needs a folder in the same place. Take one of them away: an old address ("redirectFrom"), a file beside an article, or a file in public/.`,
  },
};
