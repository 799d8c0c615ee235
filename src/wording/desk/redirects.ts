import { en, fr, joined } from '../sentence.ts';

/** Words of `redirects`. */
export const redirectsWords = {
  fr: {
    help: fr`Écrit les redirections des anciennes adresses pour un serveur web.
npm run desk -- redirects --for nginx|caddy|netlify|cloudflare
nginx : le résultat se range dans un fichier, inclus dans le bloc « server » (include redirections.conf;).
Caddy : il se range dans un fichier, importé dans le bloc du site (import redirections).
Netlify et Cloudflare : ce que contient le fichier _redirects que le site publie lui-même.`,
    host: (known: string[]) => fr`Dites pour quel serveur : --for ${joined(known, 'ou')}`,
    nothing: fr`Aucune adresse n'a changé.`,
  },
  en: {
    help: en`Writes the redirects of old addresses for a web server.
npm run desk -- redirects --for nginx|caddy|netlify|cloudflare
nginx: put the output in a file that the "server" block includes (include redirects.conf;).
Caddy: put it in a file that the site's block imports (import redirects).
Netlify and Cloudflare: what the file _redirects says that the site publishes itself.`,
    host: (known: string[]) => en`Say for which server: --for ${joined(known, 'or')}`,
    nothing: en`No address has changed.`,
  },
};
