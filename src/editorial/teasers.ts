import { ageOf } from './age.ts';
import { dayOf, type Day } from './dates.ts';
import type { Article, Edition, Picture } from './edition.ts';

/** A place to go and what to call it. */
export type Link = { href: string; label: string };

/** Someone who signed: with a page of their own, or a plain name. */
export type Signature = { label: string; href?: string };

/** An article as other pages announce it. */
export type Teaser = {
  id: string;
  href: string;
  title: string;
  standfirst?: string | undefined;
  section: Link;
  date: Day;
  /** « il y a 3 ans », where that should be said. */
  age?: string | undefined;
  kind: Article['kind'];
  /** What has to be said before the title: « Opinion », « Publicité ». */
  label?: string | undefined;
  sponsor?: string | undefined;
  signatures: Signature[];
  picture?: { src: Picture; alt: string; focus?: string | undefined } | undefined;
  /** Why the article is not published; only `astro dev` shows such articles. */
  unpublished?: string | undefined;
  /** The language of title and standfirst, where it is not the site's. */
  lang?: string | undefined;
};

const teasers = new WeakMap<Edition, WeakMap<Article, Teaser>>();

/** Announces an article; made once, for some ten pages show the same one. */
export function teaserOf(article: Article, edition: Edition): Teaser {
  let known = teasers.get(edition);
  if (!known) teasers.set(edition, (known = new WeakMap()));
  let teaser = known.get(article);
  if (!teaser) known.set(article, (teaser = makeTeaser(article, edition)));
  return teaser;
}

function makeTeaser(article: Article, edition: Edition): Teaser {
  const { addresses, settings, words } = edition;
  const years = ageOf(article, edition);
  return {
    id: article.id,
    href: addresses.article(article),
    title: article.title,
    standfirst: article.summary,
    section: sectionLink(article.category, edition),
    date: dayOf(article.date, words, settings.timeZone),
    age: years === undefined ? undefined : words.yearsAgo(years),
    kind: article.kind,
    label: kindLabel(article, edition),
    sponsor: article.sponsor && words.sponsoredBy(article.sponsor.name),
    signatures: signaturesOf(article, edition),
    picture: article.image && { src: article.image.src, alt: article.image.alt, focus: article.image.focus },
    unpublished: unpublishedLabel(article, words),
    lang: article.lang === settings.language ? undefined : article.lang,
  };
}

/** What is said of an article that readers do not see; a withdrawn one is shown to nobody. */
const unpublishedLabel = ({ status }: Article, words: Edition['words']): string | undefined =>
  status === 'published' || status === 'withdrawn' ? undefined : words.status[status];

/** What the kind of an article is called, unless its section's name says so: « Opinion » is said by « Opinions ». */
function kindLabel({ kind, category }: Article, edition: Edition): string | undefined {
  const label = edition.words.kinds[kind];
  const section = sectionLink(category, edition).label;
  const isSaid = kind !== 'sponsored' && label && section.toLowerCase().startsWith(label.toLowerCase());
  return isSaid ? undefined : label;
}

/** A section's name with its address. */
export function sectionLink(id: string, { settings, addresses }: Edition): Link {
  return { href: addresses.section(id), label: settings.sections.find((s) => s.id === id)?.name ?? id };
}

/** Who signed, in the order given; authors with a page of their own are links. */
export function signaturesOf({ authors }: Pick<Article, 'authors'>, edition: Edition): Signature[] {
  return authors.map((name) => {
    const author = edition.authors.find(({ id }) => id === name);
    return author ? { label: author.name, href: edition.addresses.author(author.id) } : { label: name };
  });
}
