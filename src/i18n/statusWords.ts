import { en, fr } from './sentence.ts';

type When = { day: string; time: string | undefined; near: 'yesterday' | 'today' | 'tomorrow' | undefined };

const frTime = (time: string | undefined) =>
  time
    ? fr` à ${time.replace(/^0?(\d+):00$/, '$1\u00a0h').replace(/^0?(\d+):(\d\d)$/, '$1\u00a0h\u00a0$2')}`
    : '';
const enTime = (time: string | undefined) => (time ? en` at ${time.replace(/^0/, '')}` : '');
const frNear = { yesterday: 'hier', today: fr`aujourd'hui`, tomorrow: 'demain' };
const frWhen = ({ day, time, near }: When) => (near ? frNear[near] : `le ${day}`) + frTime(time);
const enWhen = ({ day, time, near }: When) => (near ?? `on ${day}`) + enTime(time);

/** Where an entry stands, in words, for its form and for lists. */
export const statusWords = {
  fr: {
    label: 'État',
    short: {
      draft: 'Brouillon',
      embargoed: 'À paraître',
      published: 'En ligne',
      expired: 'Expiré',
      withdrawn: 'Retiré',
    },
    when: frWhen,
    sentence: {
      draft: () => fr`Brouillon : ne paraît pas.`,
      embargoed: (when: string) => fr`Paraîtra ${when}.`,
      published: (when: string) => fr`En ligne depuis ${when}.`,
      expired: (when: string) => fr`Expiré depuis ${when}.`,
      withdrawn: (when: string) =>
        when ? fr`Retiré depuis ${when}.` : fr`Retiré : à son adresse, les lecteurs en lisent la raison.`,
      unknown: () => fr`Sans date, on ne sait pas quand il paraîtra.`,
    },
    until: (when: string) => fr`Jusqu'${when.startsWith('le ') ? `au ${when.slice(3)}` : `à ${when}`}.`,
    zone: (name: string) => fr`Heures de ${name}.`,
    once: fr`Une fois enregistré :`,
    now: fr`Pour l'instant :`,
    unsaved: fr`Rien n'en est encore enregistré.`,
    deployment: {
      success: (when: string) => fr`Dernière mise en ligne du site : ${when}.`,
      running: (when: string) => fr`Le site est en cours de mise en ligne, depuis ${when}.`,
      failure: (when: string) =>
        fr`La dernière mise en ligne du site a échoué ${when} : rien de ce qui a changé depuis la précédente n'est en ligne.`,
      details: fr`Voir chez l'hébergeur`,
    },
  },
  en: {
    label: 'Status',
    short: {
      draft: 'Draft',
      embargoed: 'Scheduled',
      published: 'Published',
      expired: 'Expired',
      withdrawn: 'Withdrawn',
    },
    when: enWhen,
    sentence: {
      draft: () => en`Draft: not published.`,
      embargoed: (when: string) => en`Will be published ${when}.`,
      published: (when: string) => en`Published since ${when.replace(/^on /, '')}.`,
      expired: (when: string) => en`Expired since ${when.replace(/^on /, '')}.`,
      withdrawn: (when: string) =>
        when
          ? en`Withdrawn since ${when.replace(/^on /, '')}.`
          : en`Withdrawn: at its address, readers are told why.`,
      unknown: () => en`Without a date, nobody knows when it will be published.`,
    },
    until: (when: string) => en`Until ${when.replace(/^on /, '')}.`,
    zone: (name: string) => en`Times of ${name}.`,
    once: en`Once saved:`,
    now: en`For now:`,
    unsaved: en`Nothing of it has been saved yet.`,
    deployment: {
      success: (when: string) => en`The site was last published ${when}.`,
      running: (when: string) => en`The site is being published, since ${when.replace(/^on /, '')}.`,
      failure: (when: string) =>
        en`The site could not be published ${when}: nothing that has changed since the time before is online.`,
      details: en`See it on the host`,
    },
  },
};

export type StatusWords = (typeof statusWords)['fr'];
