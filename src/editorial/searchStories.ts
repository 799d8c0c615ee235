import { slugOf } from '../addresses/slugs.ts';
import type { Article, Edition } from './edition.ts';
import { teaserOf, type Signature } from './teasers.ts';

/** Articles that are searched, oldest first: a new one moves the place of no other. Advertising is none of them. */
export const searchedArticles = ({ articles }: Edition): Article[] =>
  articles.filter(({ kind }) => kind !== 'sponsored').reverse();

/** An article as search results show it, and by what they are narrowed. */
export function searchStory(article: Article, edition: Edition) {
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
    section: [article.category, section.label] as [string, string],
    authors: signatures.map((signature, place): [string, string] => [
      authorKey(signature, article.authors[place]!),
      signature.label,
    ]),
  };
}

/** What an address calls an author: the id of one who has a page, else the name. */
const authorKey = ({ href, label }: Signature, id: string) => (href ? id : slugOf(label));

const formats = new Map<string, Intl.DateTimeFormat>();

function yearOf(iso: string, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format)
    formats.set(timeZone, (format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric' })));
  return format.format(new Date(iso));
}
