import { en, fr } from './sentence.ts';

/** Messages of a build to an editor besides faults. */
export type BuildWords = {
  /** A file has changed since it was read. */
  changed: (file: string) => string;
  /** It keeps changing, and the build gives up. */
  keepsChanging: (file: string) => string;
  codeChanged: string;
  /** What compiles pages is missing, or of another version; each package with its version. */
  compiler: (packages: readonly string[]) => string;
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
    compiler: (packages) =>
      fr`Pour « dev », et pour les composants de theme/components, il faut aussi ce qui compile les pages, dans ces versions : ${packages.join(', ')}. Lancez : npm install --save-dev --save-exact ${packages.join(' ')} (et là où le site se construit : npm ci, sans --omit=dev).`,
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
    compiler: (packages) =>
      en`For "dev", and for components in theme/components, what compiles the pages is needed too, in these versions: ${packages.join(', ')}. Run: npm install --save-dev --save-exact ${packages.join(' ')} (and where the site is built: npm ci, without --omit=dev).`,
    component: ({ file, reason }) =>
      en`${file}  This component does not work (${reason}); correct it, or take it out of the folder “theme”: the program's own will take its place.`,
    overlap: ({ file, below }) =>
      en`Two addresses of the site are in each other's way: "${file}" is a file, and "${below}" needs a folder in the same place. Take one of them away: an old address ("redirectFrom"), a file beside an article, or a file in public/.`,
  },
};
