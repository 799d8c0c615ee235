import { sectionSteps } from '../addresses/sectionPaths.ts';
import { slugOf } from '../addresses/slugs.ts';
import { byDossier } from '../addresses/articleLists.ts';
import { dayOf } from './dates.ts';
import { dossierTeaser } from './dossiers.ts';
import type { Article, Dossier, Edition, Letter } from './edition.ts';
import { kindName, sectionLink, teaserOf, unpublishedLabel, type Signature } from './teasers.ts';

/**
 * The articles in the search index, oldest first, so that a new one does not renumber the others; advertising is left
 * out.
 */
export const searchedArticles = ({ articles }: Edition): Article[] =>
  articles.filter(({ kind }) => kind !== 'sponsored').reverse();

/** A dossier in the search index, with the date of its first article: by that it does not move when others join it. */
export function searchedDossiers(edition: Edition): { dossier: Dossier; date: string }[] {
  const lists = byDossier(edition.articles, edition.dossiers);
  return edition.dossiers.flatMap((dossier) => {
    const first = lists.get(dossier.id)?.at(-1);
    return first ? [{ dossier, date: first.date }] : [];
  });
}

/** A dossier as search results show it; it is in no section, and nobody signs it. */
export function dossierEntry({ dossier, date }: { dossier: Dossier; date: string }, edition: Edition) {
  const { settings, words } = edition;
  const { href, title, standfirst, unpublished, lang } = dossierTeaser(dossier, 0, edition);
  return {
    story: {
      href,
      title,
      summary: standfirst,
      date: dayOf(date, words, settings.timeZone),
      names: [],
      label: words.dossier.label,
      status: unpublished,
      lang,
    },
    year: yearOf(date, settings.timeZone),
    sections: [],
    authors: [],
    kind: ['dossier', words.dossier.label] as [string, string],
  };
}

/** A letter as search results show it; it is in no section, and nobody signs it. */
export function letterEntry({ slug, title, summary, date, status }: Letter, edition: Edition) {
  const { addresses, settings, words } = edition;
  const { label } = words.letters;
  return {
    story: {
      ...{ href: addresses.letter(slug), title, summary, names: [], label, lang: undefined },
      date: dayOf(date, words, settings.timeZone),
      status: unpublishedLabel({ status }, words),
    },
    year: yearOf(date, settings.timeZone),
    sections: [],
    authors: [],
    kind: ['newsletter', label] as [string, string],
  };
}

/** An article as search results show it, and its facets. */
export function searchEntry(article: Article, edition: Edition) {
  const { href, title, standfirst, section, date, label, signatures, unpublished, lang } = teaserOf(
    article,
    edition,
  );
  return {
    story: {
      href,
      title,
      summary: standfirst,
      date,
      names: signatures.map(({ label }) => label),
      label,
      status: unpublished,
      lang,
    },
    year: yearOf(article.date, edition.settings.timeZone),
    /** Those it is in, its own last. */
    sections: sectionSteps(article.category, edition.settings.sections).map((id): [string, string] => [
      id,
      id === article.category ? section.label : sectionLink(id, edition).label,
    ]),
    authors: signatures.map((signature, place): [string, string] => [
      authorKey(signature, article.authors[place]!),
      signature.label,
    ]),
    kind: kindOf(article, edition),
  };
}

/** The kind of an article in search addresses, and its name. */
const kindOf = (article: Article, { words }: Edition): [string, string] => [
  article.readerLetter ? 'letter' : article.kind,
  kindName(article, words) ?? words.search.news,
];

/** The key of an author in search addresses: the id of one who has a page, else the name. */
const authorKey = ({ href, label }: Signature, id: string) => (href ? id : slugOf(label));

const formats = new Map<string, Intl.DateTimeFormat>();

function yearOf(iso: string, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format)
    formats.set(timeZone, (format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric' })));
  return format.format(new Date(iso));
}
