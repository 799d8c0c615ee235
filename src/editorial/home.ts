import { sectionSteps, topSections } from '../addresses/sectionPaths.ts';
import { dossierArticles, dossierTeaser, type DossierTeaser } from './dossiers.ts';
import type { Article, Edition } from './edition.ts';
import { bySection } from './sections.ts';
import { sectionLink, teaserOf, type Link, type Teaser } from './teasers.ts';
import { frontVersions } from './translations.ts';

/** The front page: each article appears once, in one language. */
export type Home = {
  /** What is breaking; `href` leads to more of it. */
  breaking?: { text: string; href?: string | undefined } | undefined;
  lead?: Teaser | undefined;
  /** News below the lead, newest first. */
  latest: Teaser[];
  /** The dossier that `site.yaml` puts on the page, with its first articles that the lead does not show. */
  dossier?: { teaser: DossierTeaser; articles: Teaser[] } | undefined;
  /** Shown apart from the news. */
  opinions: Teaser[];
  briefs: Teaser[];
  /**
   * A row for each section that has more than advertising, its sub-sections included: its latest articles that the rest of the page does not show,
   * advertising last; or, with `isRepeat`, its newest article again if all are shown higher up on a full page.
   */
  sections: { section: Link; teasers: Teaser[]; isRepeat: boolean }[];
};

/** What is news, and may lead. */
const newsKinds: Article['kind'][] = ['news', 'analysis', 'interview', 'live'];

/**
 * Composes the front page. `home` in `site.yaml` may name the first three stories, the numbers and the sections. The lead
 * is else the newest article marked `featured`, else the newest of all; neither
 * opinion, brief, reply nor advertising can lead. The latest news leave one article of each section for its row, so that a young
 * publication shows all its sections. As long as there is room among the latest, no title is repeated, and what would
 * stand in the only row is among them.
 */
export function homeOf(edition: Edition): Home {
  const { settings } = edition;
  const {
    lead: first,
    second,
    third,
    dossier: dossierId,
    breaking,
    sections: order,
    ...most
  } = settings.home ?? {};
  const articles = frontVersions(edition);
  const named = (slug: string | undefined) =>
    edition.articles.filter((article) => article.slug === slug && !isAdvertising(article)).slice(0, 1);
  const rowIds = new Set([...topSections(settings.sections).map(({ id }) => id), ...(order ?? [])]);
  const lists = [...bySection(articles, settings.sections)].filter(
    ([id, list]) => rowIds.has(id) && !list.every(isAdvertising),
  );
  /** How many articles of each section the page does not show yet, without advertising. */
  const remaining = new Map(
    lists.map(([id, list]) => [id, list.filter((article) => !isAdvertising(article)).length]),
  );
  const shown = new Set<Article>();
  /** How many are left in each row that an article could stand in. */
  const leftBeside = ({ category }: Article) =>
    sectionSteps(category, settings.sections).flatMap((id): [string, number][] => {
      const left = remaining.get(id);
      return left === undefined ? [] : [[id, left]];
    });
  const show = (article: Article) => {
    shown.add(article);
    if (!isAdvertising(article)) for (const [id, left] of leftBeside(article)) remaining.set(id, left - 1);
    return teaserOf(article, edition);
  };
  const take = (list: readonly Article[], most: number, leave: number) => {
    const taken: Teaser[] = [];
    for (const article of list) {
      if (taken.length === most) break;
      if (!shown.has(article) && (leave === 0 || leftBeside(article).every(([, left]) => left > leave)))
        taken.push(show(article));
    }
    return taken;
  };
  const ofKinds = (...wanted: Article['kind'][]) => articles.filter(({ kind }) => wanted.includes(kind));
  const news = ofKinds(...newsKinds);
  const [lead] = take([...named(first), ...news.filter(({ featured }) => featured), ...news], 1, 0);
  const next = take([...named(second), ...named(third)], 2, 0);
  const dossier = dossierOf(dossierId, edition);
  const dossierStories = dossier ? take(dossier.articles, mostOfDossier, 0) : [];
  const opinions = take(ofKinds('opinion'), most.opinions ?? 3, 0);
  const briefs = take(ofKinds('brief'), most.briefs ?? 4, 0);
  const mostLatest = most.latest ?? 8;
  const others = take(news, Math.max(0, mostLatest - next.length), lists.length > 1 ? 1 : 0);
  const latest = [...next, ...others];
  const hasRoom = order === undefined && latest.length < mostLatest;
  const rowOf = (id: string) => lists.filter(([section]) => section === id);
  const sections = (order ? order.flatMap(rowOf) : lists).map(([id, list]) => {
    const isRepeat = remaining.get(id) === 0;
    const teasers = isRepeat
      ? [
          teaserOf(
            list.find((article) => !isAdvertising(article))!,
            edition,
          ),
        ]
      : advertisingLast(take(list, most.perSection ?? 3, 0));
    return { section: sectionLink(id, edition), teasers, isRepeat };
  });
  // If there is only one section, its row would only repeat the lead.
  const rows = lists.length > 1 && !hasRoom ? sections : sections.filter(({ isRepeat }) => !isRepeat);
  const isAlone = hasRoom && rows.length === 1 && latest.length + rows[0]!.teasers.length <= mostLatest;
  if (isAlone && rows[0]!.teasers.every(({ kind }) => newsKinds.includes(kind)))
    latest.push(...rows.pop()!.teasers);
  return {
    breaking: breaking && breakingOf(breaking, edition),
    lead,
    latest,
    ...(dossier && { dossier: { teaser: dossier.teaser, articles: dossierStories } }),
    opinions,
    briefs,
    sections: rows,
  };
}

/** How many articles of a dossier the page shows. */
const mostOfDossier = 4;

function dossierOf(id: string | undefined, edition: Edition) {
  const dossier = edition.dossiers.find((one) => one.id === id);
  const articles = (dossier && dossierArticles(edition).get(dossier.id)) ?? [];
  return dossier && { articles, teaser: dossierTeaser(dossier, articles.length, edition) };
}

type Breaking = NonNullable<NonNullable<Edition['settings']['home']>['breaking']>;

function breakingOf({ text, article: slug, url }: Breaking, edition: Edition): Home['breaking'] {
  const article = edition.articles.find((one) => one.slug === slug);
  return { text, href: article ? edition.addresses.article(article) : url };
}

const isAdvertising = ({ kind }: Pick<Article, 'kind'>) => kind === 'sponsored';

const advertisingLast = (teasers: Teaser[]) =>
  teasers.toSorted((a, b) => Number(isAdvertising(a)) - Number(isAdvertising(b)));
