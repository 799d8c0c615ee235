import { en, fr, joinWords } from '../sentence.ts';

/** Words of `rules`. */
export const rulesWords = {
  fr: {
    help: fr`Écrit les règles du site pour un serveur web.
npm run --silent depeche -- rules --for nginx|caddy|netlify|cloudflare
nginx : le résultat se range dans un fichier, inclus dans le bloc « server » à côté de root (include site.conf;).
Caddy : il se range dans un fichier, importé dans le bloc du site à côté de root (import site.caddy).
Tout y est : redirections, en-têtes, durées de garde, types, compression, pages d'erreur. À refaire quand une adresse change.
Netlify et Cloudflare : ce que contient le fichier _redirects que le site publie lui-même.`,
    host: (known: string[]) => fr`Dites pour quel serveur : --for ${joinWords(known, 'ou')}`,
    nothing: fr`Aucune adresse n'a changé.`,
  },
  en: {
    help: en`Writes the site's rules for a web server.
npm run --silent depeche -- rules --for nginx|caddy|netlify|cloudflare
nginx: put the output in a file that the "server" block includes beside root (include site.conf;).
Caddy: put it in a file that the site's block imports beside root (import site.caddy).
All is in it: redirects, headers, caching, types, compression, error pages. To be done again when an address changes.
Netlify and Cloudflare: what the file _redirects says that the site publishes itself.`,
    host: (known: string[]) => en`Say for which server: --for ${joinWords(known, 'or')}`,
    nothing: en`No address has changed.`,
  },
};
