import type { Article } from '../intake/schemas/articleSchema.ts';
import type { Publication } from '../intake/publication.ts';
import type { Settings } from '../intake/schemas/siteSchema.ts';
import type { Reason } from '../i18n/cli/schedule.ts';
import { nextAgeChange } from '../editorial/age.ts';
import { nextSecurity } from './siteFiles.ts';
import { newsEnd } from './sitemap.ts';

/** A moment at which a build begins to differ from those before it. */
export type Change = {
  /** Milliseconds since 1970, a whole second. */
  at: number;
  reason: Reason;
  /** The file whose dates say so. */
  file: string;
  /** The title of the article, or the advertiser's name. */
  title?: string | undefined;
};

/** What the schedule is made of; whether an article is let in now does not matter, only its dates do. */
export type Scheduled = Pick<Publication, 'articles' | 'pages' | 'settings' | 'settingsFile'>;

/**
 * The moments after a clock at which a build would differ, soonest first; of recurring ones (an article is a year
 * older) the next only. Builds at all clocks from `clock` to the second before the first of them are the same bytes.
 * Whatever in the output depends on the clock is told here: law 3 rests on it.
 *
 * @param clock milliseconds since 1970
 */
export function nextChanges({ articles, pages, settings, settingsFile }: Scheduled, clock: number): Change[] {
  const changes = [
    ...articles.flatMap((article) => articleChanges(article, settings?.ageNotice ?? 0, clock)),
    ...pages.flatMap(({ updated, file, title }) =>
      moments({ 'update-dated': updated && Date.parse(updated) }).map((change) => ({
        ...change,
        ...{ file, title },
      })),
    ),
    ...(settings ? settingsChanges(settings, settingsFile, clock) : []),
  ];
  return changes
    .filter(({ at }) => at > clock)
    .sort((a, b) => a.at - b.at || order(a.file, b.file) || order(a.reason, b.reason));
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function articleChanges(
  { draft, withdrawn, ...article }: Article,
  ageNotice: number,
  clock: number,
): Change[] {
  if (draft) return [];
  const { date, updated, corrections, expires, image, file, title } = article;
  const [begin, over] = [Date.parse(date), expires ? Date.parse(expires) : Infinity];
  const down = withdrawn ? Date.parse(withdrawn.date ?? date) : Infinity;
  const end = Math.min(over, down);
  const since = updated && Date.parse(updated) <= clock ? updated : date;
  const changes = [
    ...moments({
      'licence-ends': image?.licenseUntil && Date.parse(image.licenseUntil),
      'leaves-news': newsEnd(article),
      'age-notice': nextAgeChange(since, clock, ageNotice),
      'update-dated': updated && Date.parse(updated),
    }),
    ...corrections.flatMap(({ date }) => moments({ 'correction-shown': Date.parse(date) })),
  ];
  return [
    { at: begin, reason: 'embargo-lifts' as const },
    // What happens to an article that readers do not see changes nothing.
    ...changes.filter(({ at }) => at > begin && at < end),
    ...moments({ 'article-expires': over < down && over, 'article-withdrawn': down > begin && down }),
  ].map((change) => ({ ...change, file, title }));
}

function settingsChanges(settings: Settings, file: string, clock: number): Change[] {
  const ads = settings.ads.flatMap(({ advertiser: title, from, until }) =>
    moments({ 'ad-begins': from && Date.parse(from), 'ad-ends': until && Date.parse(until) }).map(
      (change) => ({ ...change, file, title }),
    ),
  );
  const security = moments({ 'security-renewed': nextSecurity(settings, clock) });
  return [...ads, ...security.map((change) => ({ ...change, file }))];
}

type Moment = Pick<Change, 'at' | 'reason'>;

/** Those of some moments that there are. */
function moments(named: { [R in Reason]?: number | '' | false | undefined }): Moment[] {
  return (Object.entries(named) as [Reason, number | '' | false | undefined][]).flatMap(([reason, at]) =>
    typeof at === 'number' && at < Infinity ? [{ at, reason }] : [],
  );
}

/** The schedule as a file for machines: what is next, and all that follows, in ISO 8601. */
export function scheduleFile(scheduled: Scheduled, clock: number) {
  const changes = nextChanges(scheduled, clock).map(({ at, ...change }) => ({ at: iso(at), ...change }));
  return { clock: iso(clock), next: changes[0]?.at ?? null, changes };
}

const iso = (moment: number) => new Date(moment).toISOString().replace('.000Z', 'Z');
