import type { Article, Edition } from './edition.ts';
import { bySection } from './sections.ts';
import { sectionLink, teaserOf, type Link, type Teaser } from './teasers.ts';
import { frontVersions } from './translations.ts';

/** The front page: each article appears once, in one language. */
export type Home = {
  lead?: Teaser | undefined;
  /** News below the lead, newest first. */
  latest: Teaser[];
  /** Shown apart from the news. */
  opinions: Teaser[];
  briefs: Teaser[];
  /**
   * A row for each section that has more than advertising: its latest articles that the rest of the page does not show,
   * advertising last; or, with `isRepeat`, its newest article again if all are shown higher up.
   */
  sections: { section: Link; teasers: Teaser[]; isRepeat: boolean }[];
};

/**
 * Composes the front page. The lead is the newest article marked `featured`, else the newest of all; neither
 * opinion, brief nor advertising can lead. The latest news leave one article of each section for its row, so that a young
 * publication shows all its sections.
 */
export function homeOf(edition: Edition): Home {
  const { settings } = edition;
  const articles = frontVersions(edition);
  const lists = [...bySection(articles, settings.sections)].filter(([, list]) => !list.every(isAdvertising));
  /** How many articles of each section the page does not show yet, without advertising. */
  const remaining = new Map(
    lists.map(([id, list]) => [id, list.filter((article) => !isAdvertising(article)).length]),
  );
  const shown = new Set<Article>();
  const show = (article: Article) => {
    shown.add(article);
    if (!isAdvertising(article)) remaining.set(article.category, remaining.get(article.category)! - 1);
    return teaserOf(article, edition);
  };
  const take = (list: readonly Article[], most: number, leave: number) => {
    const taken: Teaser[] = [];
    for (const article of list) {
      if (taken.length === most) break;
      if (!shown.has(article) && (leave === 0 || remaining.get(article.category)! > leave))
        taken.push(show(article));
    }
    return taken;
  };
  const ofKinds = (...wanted: Article['kind'][]) => articles.filter(({ kind }) => wanted.includes(kind));
  const news = ofKinds('news', 'analysis', 'interview');
  const [lead] = take([...news.filter(({ featured }) => featured), ...news], 1, 0);
  const opinions = take(ofKinds('opinion'), 3, 0);
  const briefs = take(ofKinds('brief'), 4, 0);
  const latest = take(news, 8, lists.length > 1 ? 1 : 0);
  const sections = lists.map(([id, list]) => {
    const isRepeat = remaining.get(id) === 0;
    const teasers = isRepeat
      ? [
          teaserOf(
            list.find((article) => !isAdvertising(article))!,
            edition,
          ),
        ]
      : advertisingLast(take(list, 3, 0));
    return { section: sectionLink(id, edition), teasers, isRepeat };
  });
  // If there is only one section, its row would only repeat the lead.
  const rows = lists.length > 1 ? sections : sections.filter(({ isRepeat }) => !isRepeat);
  return { lead, latest, opinions, briefs, sections: rows };
}

const isAdvertising = ({ kind }: Pick<Article, 'kind'>) => kind === 'sponsored';

const advertisingLast = (teasers: Teaser[]) =>
  teasers.toSorted((a, b) => Number(isAdvertising(a)) - Number(isAdvertising(b)));
