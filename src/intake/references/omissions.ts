import type { CheckWords } from '../../i18n/cli/checkRules.ts';
import type { ArticleReading } from '../articles.ts';
import type { DossierReading } from '../dossiers.ts';
import type { DossierStatus } from '../schemas/dossierSchema.ts';
import type { SettingsReading } from '../settings.ts';
import { valueAt } from '../schemas/schemaFaults.ts';
import type { Place } from '../faults.ts';
import { readDate } from '../dates/dates.ts';
import { hasCome, mentionOf } from '../gate.ts';
import { fieldPlace } from '../schemas/fieldPlaces.ts';
import { fieldOf, type Path } from '../schemas/paths.ts';
import { dossierOf, dossierStatuses } from './dossierReferences.ts';
import type { KnownNames } from './references.ts';
import { answeredBy } from './replies.ts';
import { originalOf } from './translations.ts';

/** The rules of `check` that report omissions. */
type OmissionRule =
  | 'link-dropped'
  | 'follows-dropped'
  | 'dossier-dropped'
  | 'translation-dropped'
  | 'reply-dropped'
  | 'redirect-dropped'
  | 'home-dropped';

/** Something left out of the site because what it names is a draft or has expired, which is no fault. */
export type Omission = Place & { field?: string | undefined } & {
    [R in OmissionRule]: { rule: R; values: Parameters<CheckWords[R]>[0] };
  }[OmissionRule];

/** What the front matter of a published article names that is a draft or has expired. */
export function omittedFields(
  article: ArticleReading,
  { bySlug }: Pick<KnownNames, 'bySlug'>,
  dossiers: ReadonlyMap<string, DossierStatus>,
): Omission[] {
  if (article.heldBy !== undefined) {
    const values = { slug: answeredBy(article)!, status: article.heldBy };
    return [{ rule: 'reply-dropped', values, ...fieldPlace(article, ['replyTo']), field: 'replyTo' }];
  }
  if (article.status !== 'published') return [];
  const named = (
    rule: 'follows-dropped' | 'translation-dropped',
    written: unknown,
    path: Path,
  ): Omission[] => {
    if (typeof written !== 'string') return [];
    const slug = written.trim();
    const [target, ...more] = bySlug.get(slug) ?? [];
    if (!target || more.length > 0 || mentionOf(target.status) !== 'dropped') return [];
    const values = { slug, status: target.status! };
    return [{ rule, values, ...fieldPlace(article, path), field: fieldOf(path) }];
  };
  const follows: unknown[] = Array.isArray(article.data['follows']) ? article.data['follows'] : [];
  return [
    ...follows.flatMap((slug, index) => named('follows-dropped', slug, ['follows', index])),
    ...named('translation-dropped', originalOf(article), ['translationOf']),
    ...draftDossier(article, dossiers),
  ];
}

/** The dossier of an article, if it is a draft: the article appears without it. */
function draftDossier(article: ArticleReading, dossiers: ReadonlyMap<string, DossierStatus>): Omission[] {
  const id = dossierOf(article);
  if (id === undefined || dossiers.get(id) !== 'draft') return [];
  const [path, values] = [['dossier'], { id }];
  return [{ rule: 'dossier-dropped', values, ...fieldPlace(article, path), field: fieldOf(path) }];
}

/** The stories, the dossier and the banner of the front page that are not online, unless their time there is over. */
export function omittedStories(
  site: SettingsReading,
  { articles, dossiers }: { articles: readonly ArticleReading[]; dossiers: readonly DossierReading[] },
  clock: number,
): Omission[] {
  const isOver = (at: Path) => {
    const until = valueAt(site.data, [...at, 'until']);
    const reading = typeof until === 'string' ? readDate(until, site.facts.timeZone) : undefined;
    return reading !== undefined && 'date' in reading && hasCome(reading.date, clock);
  };
  const [home, banner] = [['home'], ['home', 'breaking']];
  const named = [
    ...(isOver(home) ? [] : ['lead', 'second', 'third'].map((name) => [...home, name])),
    ...(isOver(banner) ? [] : [[...banner, 'article']]),
  ];
  const dropped = (path: Path, values: Extract<Omission, { rule: 'home-dropped' }>['values']): Omission => ({
    ...{ rule: 'home-dropped', values, ...fieldPlace(site, path), field: fieldOf(path) },
  });
  const dossier = valueAt(site.data, [...home, 'dossier']);
  const standing =
    typeof dossier === 'string' && !isOver(home)
      ? dossierStatuses(dossiers, articles).get(dossier)
      : undefined;
  const stories = named.flatMap((path): Omission[] => {
    const slug = valueAt(site.data, path);
    const called = articles.filter((article) => article.slug === slug);
    const [{ status } = {}] = called;
    if (!status || called.some((article) => article.status === 'published')) return [];
    return [dropped(path, { slug: String(slug), status, of: path.length > 2 ? 'banner' : 'story' })];
  });
  if (standing === undefined || standing === 'published') return stories;
  const values = { slug: String(dossier), status: standing, of: 'dossier' as const };
  return [...stories, dropped([...home, 'dossier'], values)];
}
