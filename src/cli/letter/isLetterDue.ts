import { weekdays } from '../../intake/schemas/readerSchemas.ts';
import { localMoment } from './localMoment.ts';

/**
 * Whether it is the day of the letter where the publication is, and there is none of that day yet.
 *
 * @param clock milliseconds since 1970
 */
export function isLetterDue(
  {
    day,
    timeZone,
    letters,
  }: { day: (typeof weekdays)[number]; timeZone: string; letters: readonly { date: string }[] },
  clock: number,
): boolean {
  const dayAt = (moment: number) => localMoment(moment, timeZone).slice(0, 10);
  const today = dayAt(clock);
  // Sunday is the first day of JavaScript.
  const weekday = weekdays[(new Date(today).getUTCDay() + 6) % 7];
  return weekday === day && !letters.some(({ date }) => dayAt(Date.parse(date)) === today);
}
