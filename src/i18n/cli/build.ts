import { en, fr } from '../sentence.ts';

/** Words of `npm run build`. */
export const buildWords = {
  fr: {
    help: fr`Construit le site dans un dossier ; après une faute, la dit et laisse le dossier tel qu'il était.
npm run build -- [--out dist] [--report text|json]
  --out     le dossier où construire
  --report  dit quelles pages ont été refaites, et pourquoi ; json pour une machine`,
    report: (written: string) =>
      fr`« ${written} » n'est pas un compte rendu : écrivez --report text ou --report json.`,
  },
  en: {
    help: en`Builds the site into a folder; after a fault, tells it and leaves the folder as it was.
npm run build -- [--out dist] [--report text|json]
  --out     the folder to build into
  --report  tells which pages were rendered, and why; json for programs`,
    report: (written: string) => en`"${written}" is no report: write --report text or --report json.`,
  },
};
