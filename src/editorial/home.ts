import type { Article, Edition } from './edition.ts';
import { bySection } from './sections.ts';
import { sectionLink, teaserOf, type Link, type Teaser } from './teasers.ts';
import { frontVersions } from './translations.ts';

/** The front page: no article stands on it twice, not in two languages either. */
export type Home = {
  lead?: Teaser | undefined;
  /** News below the lead, newest first. */
  latest: Teaser[];
  /** Set apart from the news. */
  opinions: Teaser[];
  briefs: Teaser[];
  /**
   * The latest of each section that the rest of the page does not show yet, advertising after the rest; sections
   * without any are left out, and so are those that would show nothing but advertising.
   */
  sections: { section: Link; teasers: Teaser[] }[];
};

/**
 * Composes the front page. The lead is the newest article marked `featured`, else the newest of all; neither
 * opinion, brief nor advertising can lead.
 */
export function homeOf(edition: Edition): Home {
  const { settings } = edition;
  const articles = frontVersions(edition);
  const shown = new Set<Article>();
  const take = (list: readonly Article[], most: number) => {
    const taken = list.filter((article) => !shown.has(article)).slice(0, most);
    for (const article of taken) shown.add(article);
    return taken.map((article) => teaserOf(article, edition));
  };
  const kinds = (...wanted: Article['kind'][]) => articles.filter(({ kind }) => wanted.includes(kind));
  const news = kinds('news', 'analysis', 'interview');
  const [lead] = take([...news.filter(({ featured }) => featured).slice(0, 1), ...news], 1);
  const latest = take(news, 8);
  const opinions = take(kinds('opinion'), 3);
  const briefs = take(kinds('brief'), 4);
  const sections = [...bySection(articles, settings.sections)].map(([id, list]) => ({
    section: sectionLink(id, edition),
    teasers: advertisingLast(take(list, 3)),
  }));
  return { lead, latest, opinions, briefs, sections: sections.filter(({ teasers }) => hasNews(teasers)) };
}

const isAdvertising = ({ kind }: Teaser) => kind === 'sponsored';

const hasNews = (teasers: Teaser[]) => !teasers.every(isAdvertising);

const advertisingLast = (teasers: Teaser[]) =>
  teasers.toSorted((a, b) => Number(isAdvertising(a)) - Number(isAdvertising(b)));
