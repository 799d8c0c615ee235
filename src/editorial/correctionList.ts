import { dayOf, type Day } from './dates.ts';
import type { Edition } from './edition.ts';
import { teaserOf, type Teaser } from './teasers.ts';

/** A correction with the article it was made to. */
export type CorrectionEntry = { day: Day; text: string; teaser: Teaser };

/** Every correction of the publication, newest first. */
export function correctionList(edition: Edition): CorrectionEntry[] {
  const { words, settings } = edition;
  return edition.articles
    .flatMap((article) => article.corrections.map((correction) => ({ ...correction, article })))
    .sort((a, b) => Date.parse(b.date) - Date.parse(a.date))
    .map(({ date, text, article }) => ({
      day: dayOf(date, words, settings.timeZone),
      text,
      teaser: teaserOf(article, edition),
    }));
}
