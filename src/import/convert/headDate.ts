import { hintForDate } from '../../intake/dates/dateHints.ts';

/** Words before a date that say nothing else. */
const announced =
  /^(?:publi[ée]e?s?|mis en ligne|date de publication(?: initiale)?|posted|published)?\s*(?:le\b|:|on\b)?\s*/i;

const weekday = String.raw`(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s+)?`;
const day = [
  String.raw`\d{1,2}(?:er|st|nd|rd|th|\.)?\s+(?:of\s+)?\p{L}+\.?,?\s+\d{4}`,
  String.raw`\p{L}+\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}`,
  String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})`,
  String.raw`\d{4}-\d{1,2}-\d{1,2}`,
].join('|');
const time = String.raw`(?:\s*,?\s*(?:à|a|at)?\s*\d{1,2}\s*[h:.]\s*(?:\d{2})?\s*(?:min|[ap]\.?m\.?)?)?`;

/** A date and nothing else: « jeudi 2 novembre 2023 à 14 h 30 ». */
const dateAlone = new RegExp(`^${weekday}(${day})${time}$`, 'iu');

/** An hour and nothing else, which stands beside a date. */
const timeAlone = /^\d{1,2}\s*[h:.]\s*\d{2}$/i;

/**
 * Whether words are a date of a day and nothing else, in any of the ways that sites write one above a text.
 *
 * @param date `2023-11-02 14:30`
 */
export function isDayOf(words: string, date: string, timeZone: string): boolean {
  if (timeAlone.test(words)) return date.endsWith(words.replace(/\s*[h.]\s*/i, ':').padStart(5, '0'));
  const [, written] = dateAlone.exec(words.replace(announced, '').trim()) ?? [];
  if (written === undefined) return false;
  const { values } = hintForDate(written, timeZone);
  // `02/11/2023` is one day to Europeans and another to Americans.
  const days = ['right', 'dayFirst', 'monthFirst'].map((key) => (values as Record<string, unknown>)[key]);
  return days.some((found) => typeof found === 'string' && found.slice(0, 10) === date.slice(0, 10));
}
