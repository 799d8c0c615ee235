import type { Collection } from '../intake/collections.ts';
import type { Article } from '../intake/schemas/articleSchema.ts';
import type { Publication } from '../intake/publication.ts';
import type { Settings } from '../intake/schemas/siteSchema.ts';
import type { Reason } from '../i18n/cli/schedule.ts';
import { nextAgeChange } from '../editorial/age.ts';
import { hasHour, keepsHour, newsEndOf } from '../editorial/hours.ts';
import { nextSecurityChange } from './siteFiles.ts';
import { lastsDays } from '../editorial/events.ts';
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

/** The inputs of the schedule; only the dates of articles matter, not their present status. */
export type ScheduleInputs = Pick<
  Publication,
  'articles' | 'pages' | 'letters' | 'dossiers' | 'settings' | 'settingsFile'
>;

/**
 * The moments after a clock at which a build would differ, soonest first; of recurring ones (an article is a year
 * older) the next only. Builds at all clocks from `clock` to the second before the first of them are the same bytes.
 * Everything in the output that depends on the clock must be listed here, or the same content would give other bytes.
 *
 * @param clock milliseconds since 1970
 */
export function nextChanges(
  { articles, pages, letters, dossiers, settings, settingsFile }: ScheduleInputs,
  clock: number,
): Change[] {
  const answered = answeredIn(articles);
  const changes: Record<Collection, Change[]> = {
    articles: articles.flatMap((article) => articleChanges(article, answered(article), settings, clock)),
    pages: pages.flatMap(({ updated, file, title }) =>
      moments({ 'update-dated': updated && Date.parse(updated) }).map((change) => ({
        ...change,
        ...{ file, title },
      })),
    ),
    letters: letters.flatMap(({ draft, date, file, title }) =>
      draft ? [] : [{ at: Date.parse(date), reason: 'letter-appears' as const, file, title }],
    ),
    // They appear with their first article.
    dossiers: dossiers
      .filter(({ draft }) => !draft)
      .flatMap(({ image, file, title }) =>
        moments({ 'licence-ends': image?.licenseUntil && Date.parse(image.licenseUntil) }).map((change) => ({
          ...change,
          ...{ file, title },
        })),
      ),
    // Authors appear with their articles.
    authors: [],
    site: settings ? settingsChanges(settings, settingsFile, clock) : [],
  };
  return Object.values(changes)
    .flat()
    .filter(({ at }) => at > clock)
    .sort((a, b) => a.at - b.at || compareText(a.file, b.file) || compareText(a.reason, b.reason));
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Makes the function that finds the article which a reply answers. */
function answeredIn(articles: readonly Article[]): (reply: Article) => Article | undefined {
  if (!articles.some(({ replyTo }) => replyTo !== undefined)) return () => undefined;
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  return ({ replyTo }) => (replyTo === undefined ? undefined : bySlug.get(replyTo));
}

/** When an article is taken down, whatever its expiry says, in milliseconds since 1970. */
const downAt = ({ withdrawn, date }: Pick<Article, 'withdrawn' | 'date'>): number =>
  withdrawn ? Date.parse(withdrawn.date ?? date) : Infinity;

const expiryOf = ({ expires }: Pick<Article, 'expires'>): number =>
  expires ? Date.parse(expires) : Infinity;

/** @param answered the article that a reply answers, with which it goes */
function articleChanges(
  article: Article,
  answered: Article | undefined,
  settings: Pick<Settings, 'ageNotice' | 'hours'> | undefined,
  clock: number,
): Change[] {
  if (article.draft || answered?.draft) return [];
  const { date, updated, corrections, image, event, ended, liveEntries = [], file, title } = article;
  const begin = Date.parse(date);
  const [over, down] = [
    answered ? Math.min(expiryOf(article), expiryOf(answered), downAt(answered)) : expiryOf(article),
    downAt(article),
  ];
  const end = Math.min(over, down);
  const since = updated && Date.parse(updated) <= clock ? updated : date;
  const changes = [
    ...moments({
      'licence-ends': image?.licenseUntil && Date.parse(image.licenseUntil),
      'leaves-news': newsEnd(article),
      'age-notice': nextAgeChange(since, clock, settings?.ageNotice ?? 0),
      'update-dated': updated && Date.parse(updated),
      'event-begins': event && lastsDays(event) && Date.parse(event.begins),
      'event-ends': event && Date.parse(event.over),
      'live-ends': ended && Date.parse(ended),
    }),
    ...liveEntries.flatMap(({ date, status }) =>
      status === 'draft' ? [] : moments({ 'entry-shown': Date.parse(date) }),
    ),
    ...(settings?.hours === 'recent' ? hourEnds(article) : []),
    ...corrections.flatMap(({ date }) => moments({ 'correction-shown': Date.parse(date) })),
  ];
  return [
    // A reply dated after the end of its article is never published.
    ...moments({ 'embargo-lifts': (over > begin || down <= begin) && begin }),
    // Changes of an article that readers do not see do not matter.
    ...changes.filter(({ at }) => at > begin && at < end),
    ...moments({
      'article-expires': over > begin && over < down && over,
      'article-withdrawn': down > begin && down,
    }),
  ].map((change) => ({ ...change, file, title }));
}

/** When hours beside dates leave again, unless they do as the article leaves the news sitemap. */
const hourEnds = (article: Pick<Article, 'date' | 'updated' | 'kind'>): Moment[] =>
  keepsHour(article)
    ? []
    : [newsEnd(article) === undefined && article.date, article.updated].flatMap((iso) =>
        iso && hasHour(iso) ? moments({ 'hour-ends': newsEndOf(iso) }) : [],
      );

function settingsChanges(settings: Settings, file: string, clock: number): Change[] {
  const ads = settings.ads.flatMap(({ advertiser: title, from, until }) =>
    moments({ 'ad-begins': from && Date.parse(from), 'ad-ends': until && Date.parse(until) }).map(
      (change) => ({ ...change, file, title }),
    ),
  );
  const security = moments({ 'security-renewed': nextSecurityChange(settings, clock) });
  const { from, until, breaking } = settings.home ?? {};
  const home = moments({
    'home-begins': from && Date.parse(from),
    'home-ends': until && Date.parse(until),
    'breaking-begins': breaking?.from && Date.parse(breaking.from),
    'breaking-ends': breaking?.until && Date.parse(breaking.until),
  });
  return [...ads, ...[...home, ...security].map((change) => ({ ...change, file }))];
}

type Moment = Pick<Change, 'at' | 'reason'>;

/** The moments that are defined and finite. */
function moments(named: { [R in Reason]?: number | '' | false | undefined }): Moment[] {
  return (Object.entries(named) as [Reason, number | '' | false | undefined][]).flatMap(([reason, at]) =>
    typeof at === 'number' && at < Infinity ? [{ at, reason }] : [],
  );
}

/** The schedule as JSON: the next change, and all that follow, in ISO 8601. */
export function scheduleFile(scheduled: ScheduleInputs, clock: number) {
  const changes = nextChanges(scheduled, clock).map(({ at, ...change }) => ({ at: iso(at), ...change }));
  return { clock: iso(clock), next: changes[0]?.at ?? null, changes };
}

const iso = (moment: number) => new Date(moment).toISOString().replace('.000Z', 'Z');
