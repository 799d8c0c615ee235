import { sectionSteps } from '../addresses/sectionPaths.ts';
import type { Day } from './dates.ts';
import type { Article, Edition, Picture } from './edition.ts';
import { keepsHour, momentOf } from './hours.ts';
import { isLive } from './isLive.ts';

/** A link and its label. */
export type Link = { href: string; label: string };

/** A name in the byline, with a link if the author has a page. */
export type Signature = { label: string; href?: string };

/** An article as other pages show it. */
export type Teaser = {
  id: string;
  href: string;
  title: string;
  standfirst?: string | undefined;
  section: Link;
  date: Day;
  kind: Article['kind'];
  /** The label before the title: « Opinion », « Publicité ». */
  label?: string | undefined;
  sponsor?: string | undefined;
  signatures: Signature[];
  picture?: { src: Picture; alt: string; focus?: string | undefined } | undefined;
  /** Why the article is not published; only `astro dev` shows such articles. */
  unpublished?: string | undefined;
  /** The language of title and standfirst, if it is not the site's. */
  lang?: string | undefined;
};

const teasers = new WeakMap<Edition, WeakMap<Article, Teaser>>();

/** The teaser of an article; made once, because some ten pages show it. */
export function teaserOf(article: Article, edition: Edition): Teaser {
  let known = teasers.get(edition);
  if (!known) teasers.set(edition, (known = new WeakMap()));
  let teaser = known.get(article);
  if (!teaser) known.set(article, (teaser = makeTeaser(article, edition)));
  return teaser;
}

function makeTeaser(article: Article, edition: Edition): Teaser {
  const { addresses, settings, words } = edition;
  return {
    id: article.id,
    href: addresses.article(article),
    title: article.title,
    standfirst: article.summary,
    section: sectionLink(article.category, edition),
    date: momentOf(article.date, edition, keepsHour(article)),
    kind: article.kind,
    label: kindLabel(article, edition),
    sponsor: article.sponsor && words.sponsoredBy(article.sponsor.name),
    signatures: signaturesOf(article, edition),
    picture: article.image && { src: article.image.src, alt: article.image.alt, focus: article.image.focus },
    unpublished: unpublishedLabel(article, words),
    lang: article.lang === settings.language ? undefined : article.lang,
  };
}

/** The label of an unpublished text under `astro dev`, which does not show withdrawn ones. */
export const unpublishedLabel = (
  { status }: Pick<Article, 'status'>,
  words: Edition['words'],
): string | undefined =>
  status === 'published' || status === 'withdrawn' ? undefined : words.status[status];

/** What readers are told of an article's kind. */
export const kindName = (
  { kind, readerLetter }: Pick<Article, 'kind' | 'readerLetter'>,
  words: Edition['words'],
): string | undefined => (readerLetter ? words.reply.letter : words.kinds[kind]);

/** The label of an article's kind, unless the name of its section begins with it: « Opinion » in « Opinions ». */
function kindLabel(article: Article, edition: Edition): string | undefined {
  const { kind, category } = article;
  if (isLive(article, edition)) return edition.words.live.on;
  const label = kindName(article, edition.words);
  const section = sectionLink(category, edition).label;
  const isRedundant = kind !== 'sponsored' && label && section.toLowerCase().startsWith(label.toLowerCase());
  return isRedundant ? undefined : label;
}

/** A section's name with its address. */
export function sectionLink(id: string, { settings, addresses }: Edition): Link {
  return { href: addresses.section(id), label: settings.sections.find((s) => s.id === id)?.name ?? id };
}

/** The sections that a section is in and itself, with their addresses, the highest first. */
export const sectionTrail = (id: string, edition: Edition): Link[] =>
  sectionSteps(id, edition.settings.sections).map((step) => sectionLink(step, edition));

/** The byline of an article; authors with a page of their own are links. */
export function signaturesOf({ authors }: Pick<Article, 'authors'>, edition: Edition): Signature[] {
  return authors.map((name) => {
    const author = edition.authors.find(({ id }) => id === name);
    return author ? { label: author.name, href: edition.addresses.author(author.id) } : { label: name };
  });
}
