import { Temporal } from 'temporal-polyfill';
import { weekdays } from '../../intake/schemas/readerSchemas.ts';

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
  const dayAt = (moment: number) =>
    Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate();
  const today = dayAt(clock);
  return (
    weekdays[today.dayOfWeek - 1] === day &&
    !letters.some(({ date }) => dayAt(Date.parse(date)).equals(today))
  );
}
