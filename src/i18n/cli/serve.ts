import { en, fr } from '../sentence.ts';

/** Words of `dev` and `preview`. */
export const serveWords = {
  fr: {
    dev: fr`Montre le site pendant qu'on l'écrit, sur http://localhost:4321 ; les brouillons y sont, et marqués.
npm run dev -- [--port 4321] [--host [ADRESSE]] [--open]
  --port   le port
  --host   le montre aussi aux autres machines du réseau
  --open   l'ouvre dans le navigateur`,
    preview: fr`Montre le site construit dans dist/, sur http://localhost:4321.
npm run preview -- [--port 4321] [--host [ADRESSE]] [--open]
  --port   le port
  --host   le montre aussi aux autres machines du réseau
  --open   l'ouvre dans le navigateur`,
    port: (written: string) => fr`« ${written} » n'est pas un port : écrivez un nombre de 1 à 65535.`,
    stray: (word: string) => fr`« ${word} » est de trop : cette commande ne prend que des options.`,
    noSite: fr`Il n'y a pas de site dans dist/ : lancez d'abord npm run build.`,
    served: ([first, ...others]: readonly string[]) =>
      [fr`Le site : ${first}`, ...others.map((address) => fr`Sur le réseau : ${address}`)].join('\n'),
  },
  en: {
    dev: en`Shows the site while it is written, on http://localhost:4321; drafts are in it, and marked.
npm run dev -- [--port 4321] [--host [ADDRESS]] [--open]
  --port   the port
  --host   shows it to other machines of the network too
  --open   opens it in the browser`,
    preview: en`Shows the site built into dist/, on http://localhost:4321.
npm run preview -- [--port 4321] [--host [ADDRESS]] [--open]
  --port   the port
  --host   shows it to other machines of the network too
  --open   opens it in the browser`,
    port: (written: string) => en`"${written}" is no port: write a number from 1 to 65535.`,
    stray: (word: string) => en`"${word}" is too much: this command takes options only.`,
    noSite: en`There is no site in dist/: run npm run build first.`,
    served: ([first, ...others]: readonly string[]) =>
      [en`The site: ${first}`, ...others.map((address) => en`On the network: ${address}`)].join('\n'),
  },
};
