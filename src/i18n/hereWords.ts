import { en, fr } from './sentence.ts';

/** Words of the editors' interface where `edit` serves it: what becomes of what is saved. */
export const hereWords = {
  fr: {
    label: fr`Le site sur cette machine`,
    building: fr`Vérification et construction du site…`,
    online: fr`En ligne ici`,
    faults: (count: number) =>
      count === 1
        ? fr`1 faute : le site reste comme il était`
        : fr`${count} fautes : le site reste comme il était`,
    failed: fr`Le site n'a pas pu être construit`,
    warnings: (count: number) => (count === 1 ? fr`1 avertissement` : fr`${count} avertissements`),
    draft: fr`Brouillon enregistré : il ne paraît pas`,
    embargoed: (date: string) => fr`Enregistré : paraîtra ${date}`,
    expired: fr`Enregistré : plus en ligne, sa date de fin est passée`,
    withdrawn: fr`Retiré du site`,
    seePage: fr`Voir la page`,
    seeSite: fr`Voir le site`,
    kept: fr`Ce qui avait changé hors de la rédaction a son propre enregistrement dans git.`,
    line: (line: number) => fr`ligne ${line}`,
    lost: fr`Le programme ne répond plus : relancez npm run edit. Ce que vous écrivez est gardé dans ce navigateur.`,
    stale: fr`Cette page n'a plus la clé : ouvrez l'adresse que montre le terminal.`,
  },
  en: {
    label: en`The site on this machine`,
    building: en`Checking and building the site…`,
    online: en`Online here`,
    faults: (count: number) =>
      count === 1 ? en`1 fault: the site stays as it was` : en`${count} faults: the site stays as it was`,
    failed: en`The site could not be built`,
    warnings: (count: number) => (count === 1 ? en`1 warning` : en`${count} warnings`),
    draft: en`Draft saved: it is not published`,
    embargoed: (date: string) => en`Saved: to be published ${date}`,
    expired: en`Saved: no longer online, its end date is past`,
    withdrawn: en`Withdrawn from the site`,
    seePage: en`See the page`,
    seeSite: en`See the site`,
    kept: en`What had changed outside of the interface has a commit of its own in git.`,
    line: (line: number) => en`line ${line}`,
    lost: en`The program no longer answers: run npm run edit again. What you write is kept in this browser.`,
    stale: en`This page no longer has the key: open the address that the terminal shows.`,
  },
};

export type HereWords = (typeof hereWords)['fr' | 'en'];
