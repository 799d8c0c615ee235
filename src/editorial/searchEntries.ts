import { sectionSteps } from '../addresses/sectionPaths.ts';
import { slugOf } from '../addresses/slugs.ts';
import type { Article, Edition } from './edition.ts';
import { sectionLink, teaserOf, type Signature } from './teasers.ts';

/**
 * The articles in the search index, oldest first, so that a new one does not renumber the others; advertising is left
 * out.
 */
export const searchedArticles = ({ articles }: Edition): Article[] =>
  articles.filter(({ kind }) => kind !== 'sponsored').reverse();

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
  };
}

/** The key of an author in search addresses: the id of one who has a page, else the name. */
const authorKey = ({ href, label }: Signature, id: string) => (href ? id : slugOf(label));

const formats = new Map<string, Intl.DateTimeFormat>();

function yearOf(iso: string, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format)
    formats.set(timeZone, (format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric' })));
  return format.format(new Date(iso));
}
