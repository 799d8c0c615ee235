import { ageNotice } from './age.ts';
import { dayOf, type Day } from './dates.ts';
import type { Article, Edition, Picture } from './edition.ts';
import { announces, eventView, type EventView } from './events.ts';
import type { DossierPlace } from './dossiers.ts';
import { liveView, type LiveView } from './live.ts';
import { keepsHour, momentOf } from './hours.ts';
import { kindName, sectionTrail, teaserOf, type Link, type Teaser } from './teasers.ts';
import { translationLinks, type TranslationLink, type Version } from './translations.ts';

/** An article as its own page shows it, without its body. */
export type ArticleView = Teaser & {
  /** The kicker above the title, which links to the section; in « Opinions » it is « Opinion », which says both. */
  kicker: Link;
  /** The section that the article's own is in. */
  parentSection?: Link | undefined;
  updated?: Day | undefined;
  /** « Cet article a plus de 3 ans. », if the article is old. */
  ageNotice?: string | undefined;
  lead?: LeadPicture | undefined;
  /** What matters most. */
  keyPoints: string[];
  /** Of a live page: whether it goes on, and its entries. */
  live?: LiveView | undefined;
  /** The same article in other languages. */
  translations: TranslationLink[];
  sponsorLink?: Link | undefined;
  corrections: { day: Day; text: string }[];
  /** The event that the article announces. */
  event?: EventView | undefined;
  /** The article that this one, a reply, answers. */
  answers?: Teaser | undefined;
  /** Rights of reply and letters that answer this article, oldest first. */
  replies: Teaser[];
  /** Earlier and later articles of the same story, oldest first, without this one. */
  thread: Teaser[];
  related: Teaser[];
  /** Where it stands in the dossier that it is part of. */
  dossier?: DossierPlace | undefined;
  tags: Link[];
  /** The article before this one in its section, and the one after. */
  previous?: Teaser | undefined;
  next?: Teaser | undefined;
  /** What was machine-generated, in the editor's words. */
  ai?: string | undefined;
};

export type LeadPicture = {
  src: Picture;
  alt: string;
  caption?: string | undefined;
  credit: string;
  license?: string | undefined;
  focus?: string | undefined;
};

/** The articles that an article's page shows around its body. */
export type ArticleContext = {
  thread: Article[];
  related: Article[];
  dossier?: DossierPlace | undefined;
  /** The article in all its languages, if there are several. */
  versions?: readonly Version[] | undefined;
  previous?: Article | undefined;
  next?: Article | undefined;
  answers?: Article | undefined;
  replies?: readonly Article[] | undefined;
};

/** Makes the view of an article's page. */
export function articleViewOf(article: Article, context: ArticleContext, edition: Edition): ArticleView {
  const { words, settings, addresses } = edition;
  const day = (iso: string) => dayOf(iso, words, settings.timeZone);
  const teaser = (other: Article) => teaserOf(other, edition);
  const own = teaser(article);
  const [above] = sectionTrail(article.category, edition).slice(0, -1);
  return {
    ...own,
    kicker: {
      ...own.section,
      label: own.label ? own.section.label : (kindName(article, words) ?? own.section.label),
    },
    ...(above && { parentSection: above }),
    updated: article.updated ? momentOf(article.updated, edition, keepsHour(article)) : undefined,
    ageNotice: ageNotice(article, edition),
    lead: article.image,
    keyPoints: article.keyPoints,
    live: liveView(article, edition),
    translations: translationLinks(article, context.versions ?? [], edition),
    sponsorLink: article.sponsor && { href: article.sponsor.url, label: article.sponsor.name },
    corrections: article.corrections.map(({ date, text }) => ({ day: day(date), text })),
    event: announces(article) ? eventView(article, edition) : undefined,
    answers: context.answers && teaser(context.answers),
    replies: (context.replies ?? []).map(teaser),
    thread: context.thread.map(teaser),
    related: context.related.map(teaser),
    ...(context.dossier && { dossier: context.dossier }),
    tags: article.tags.map((tag) => ({ href: addresses.theme(tag), label: tag })),
    previous: context.previous && teaser(context.previous),
    next: context.next && teaser(context.next),
    ai: article.ai,
  };
}
