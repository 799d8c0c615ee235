import { en, fr } from '../sentence.ts';

/** Why a build differs from the one before without any edit. */
export type Reason =
  | 'embargo-lifts'
  | 'article-expires'
  | 'article-withdrawn'
  | 'licence-ends'
  | 'leaves-news'
  | 'hour-ends'
  | 'live-ends'
  | 'entry-shown'
  | 'age-notice'
  | 'update-dated'
  | 'correction-shown'
  | 'event-begins'
  | 'event-ends'
  | 'ad-begins'
  | 'ad-ends'
  | 'home-begins'
  | 'home-ends'
  | 'breaking-begins'
  | 'breaking-ends'
  | 'security-renewed'
  | 'letter-appears';

export type ScheduleWords = {
  help: string;
  reasons: Record<Reason, string>;
  next: (moment: string) => string;
  then: string;
  more: (count: number) => string;
  never: string;
  due: (moment: string, late: string) => string;
  notDue: (moment: string | undefined) => string;
  unknown: string;
  /** A day and an hour. */
  at: (day: string, time: string) => string;
  late: (minutes: number) => string;
  format: (written: string) => string;
  sinceAlone: string;
};

/** A delay in its two largest units; all symbols but that of days are the same in both languages. */
const lateIn =
  ({ day, none }: { day: string; none: string }) =>
  (minutes: number): string => {
    const units = [
      [Math.floor(minutes / 1440), day],
      [Math.floor(minutes / 60) % 24, 'h'],
      [minutes % 60, 'min'],
    ] as const;
    const first = units.findIndex(([count]) => count > 0);
    if (first === -1) return none;
    const parts = units.slice(first, first + 2).filter(([count]) => count > 0);
    return parts.map(([count, unit]) => `${count}\u00a0${unit}`).join(' ');
  };

export const scheduleWords: { fr: ScheduleWords; en: ScheduleWords } = {
  fr: {
    help: fr`Dit quand le site changera de lui-même : embargo, expiration, fin d'une licence, d'une publicité…
npm run schedule -- [--format text|json] [--due [--since DATE]]
  --format json   tous les moments à venir, pour une machine
  --due           dit si le site est à reconstruire : code 0 si oui, 1 si non, 2 si on ne peut le savoir ;
                  ne nomme aucun article, car les journaux d'une intégration continue sont souvent publics
  --since DATE    avec --due : depuis quand ; sinon depuis la dernière construction faite ici
Chaque construction laisse les mêmes moments dans .cache/schedule.json, jamais dans dist/.`,
    reasons: {
      'embargo-lifts': fr`l'embargo est levé`,
      'article-expires': fr`l'article expire`,
      'article-withdrawn': fr`l'article est retiré`,
      'licence-ends': fr`la licence de l'image prend fin`,
      'leaves-news': fr`l'article quitte le plan des actualités (48 h)`,
      'hour-ends': fr`l'heure n'accompagne plus la date (48 h)`,
      'live-ends': fr`le direct prend fin`,
      'entry-shown': fr`l'entrée du direct paraît`,
      'age-notice': fr`l'âge de l'article change`,
      'update-dated': fr`la date de mise à jour s'affiche`,
      'correction-shown': fr`la correction paraît`,
      'event-begins': fr`l'événement commence`,
      'event-ends': fr`l'événement est passé et quitte l'agenda`,
      'ad-begins': fr`la publicité commence`,
      'ad-ends': fr`la publicité prend fin`,
      'home-begins': fr`la une choisie à la main commence`,
      'home-ends': fr`la une choisie à la main prend fin`,
      'breaking-begins': fr`le bandeau de dernière minute commence`,
      'breaking-ends': fr`le bandeau de dernière minute prend fin`,
      'security-renewed': fr`security.txt se renouvelle`,
      'letter-appears': fr`la lettre paraît`,
    },
    next: (moment) => fr`Prochain changement : ${moment}`,
    then: fr`Ensuite :`,
    more: (count) =>
      count === 1
        ? fr`… et 1 autre (--format json les donne tous).`
        : fr`… et ${count} autres (--format json les donne tous).`,
    never: fr`Le site ne changera pas de lui-même.`,
    due: (moment, late) => fr`À reconstruire depuis le ${moment} (retard : ${late}).`,
    notDue: (moment) =>
      moment
        ? fr`Rien à reconstruire avant le ${moment}.`
        : fr`Rien à reconstruire : le site ne changera pas de lui-même.`,
    unknown: fr`Aucune construction n'est connue ici : il en faut une.`,
    at: (day, time) => fr`${day} à ${time}`,
    late: lateIn({ day: 'j', none: fr`moins d'une minute` }),
    format: (written) => fr`« ${written} » n'est pas un format : écrivez --format text ou --format json.`,
    sinceAlone: fr`--since va avec --due.`,
  },
  en: {
    help: en`Tells when the site will change by itself: an embargo, an expiry, the end of a licence or an advertisement…
npm run schedule -- [--format text|json] [--due [--since DATE]]
  --format json   all moments to come, for a machine
  --due           whether the site is to be built again: status 0 if so, 1 if not, 2 if that cannot be told;
                  names no article, for logs of continuous integration are often public
  --since DATE    with --due: since when; else since the last build made here
Every build leaves the same moments in .cache/schedule.json, never in dist/.`,
    reasons: {
      'embargo-lifts': 'the embargo lifts',
      'article-expires': 'the article expires',
      'article-withdrawn': 'the article is withdrawn',
      'licence-ends': en`the picture's licence ends`,
      'leaves-news': 'the article leaves the news sitemap (48 h)',
      'hour-ends': 'the hour leaves its date (48 h)',
      'live-ends': 'the live page ends',
      'entry-shown': 'the entry of the live page appears',
      'age-notice': en`the article's age changes`,
      'update-dated': 'the date of its update is shown',
      'correction-shown': 'the correction appears',
      'event-begins': 'the event begins',
      'event-ends': 'the event is over and leaves the agenda',
      'ad-begins': 'the advertisement begins',
      'ad-ends': 'the advertisement ends',
      'home-begins': 'the lead chosen by hand begins',
      'home-ends': 'the lead chosen by hand ends',
      'breaking-begins': 'the banner for what is breaking begins',
      'breaking-ends': 'the banner for what is breaking ends',
      'security-renewed': 'security.txt is renewed',
      'letter-appears': 'the letter appears',
    },
    next: (moment) => en`Next change: ${moment}`,
    then: 'Then:',
    more: (count) => en`… and ${count} more (--format json gives them all).`,
    never: 'The site will not change by itself.',
    due: (moment, late) => en`To be built again since ${moment} (late by ${late}).`,
    notDue: (moment) =>
      moment
        ? en`Nothing to build before ${moment}.`
        : en`Nothing to build: the site will not change by itself.`,
    unknown: 'No build is known here: one is needed.',
    at: (day, time) => en`${day} at ${time}`,
    late: lateIn({ day: 'd', none: 'less than a minute' }),
    format: (written) => en`"${written}" is no format: write --format text or --format json.`,
    sinceAlone: '--since goes with --due.',
  },
};
