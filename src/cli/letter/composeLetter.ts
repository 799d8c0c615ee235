import type { Publication } from '../../intake/publication.ts';
import type { Article } from '../../intake/schemas/articleSchema.ts';
import type { Language } from '../../intake/schemas/siteSchema.ts';
import { writeFrontMatter } from '../../intake/yaml/writeFrontMatter.ts';
import { letterWords } from '../../i18n/cli/letter.ts';
import { dayOf } from '../../editorial/dates.ts';
import { wordingFor } from '../../i18n/wordingFor.ts';
import { localMoment } from './localMoment.ts';

/** What a new letter is asked to hold; moments in milliseconds since 1970. */
export type LetterRequest = {
  since: number;
  until: number;
  title?: string | undefined;
  summary?: string | undefined;
  introduction?: string | undefined;
};

/** A letter's file: its name without an ending, its text, and how many articles it has. */
export type ComposedLetter = { slug: string; text: string; count: number };

/** A week, for a publication that has no letter yet. */
const firstSpan = 7 * 24 * 3_600_000;

/** The moment from which the next letter takes articles: that of the last one, or a week before. */
export const lastLetter = ({ letters }: Pick<Publication, 'letters'>, clock: number): number =>
  letters
    .filter(({ draft }) => !draft)
    .map(({ date }) => Date.parse(date))
    .filter((date) => date <= clock)
    .reduce((last, date) => Math.max(last, date), clock - firstSpan);

/**
 * Composes a letter of the articles published since a moment: the newest news with a picture first, then the newest
 * first. Advertising is left out, and translations of what is in it already. Returns undefined if there is no article.
 */
export function composeLetter(
  { since, until, title, summary, introduction }: LetterRequest,
  { articles, language, timeZone }: { articles: readonly Article[]; language: Language; timeZone: string },
): ComposedLetter | undefined {
  const isOriginal = ({ translationOf }: Article) =>
    translationOf === undefined || !articles.some(({ slug }) => slug === translationOf);
  const newest = articles
    .filter(({ status, kind }) => status === 'published' && kind !== 'sponsored')
    .filter(({ date }) => Date.parse(date) > since && Date.parse(date) <= until)
    .filter(isOriginal)
    .sort((a, b) => Date.parse(b.date) - Date.parse(a.date) || (a.slug < b.slug ? -1 : 1));
  if (newest.length === 0) return undefined;
  const lead =
    newest.find(({ featured }) => featured) ??
    newest.find(({ kind, image }) => image && kind !== 'brief' && kind !== 'opinion') ??
    newest[0]!;
  const date = localMoment(until, timeZone);
  const written = dayOf(new Date(until).toISOString(), wordingFor(language), timeZone).text;
  return {
    slug: date.slice(0, 10),
    count: newest.length,
    text: writeFrontMatter(
      {
        title: title ?? letterWords[language].title(written),
        date,
        summary,
        articles: [lead, ...newest.filter((article) => article !== lead)].map(({ slug }) => slug),
      },
      introduction ? `\n${introduction.trim()}\n` : '',
    ),
  };
}
