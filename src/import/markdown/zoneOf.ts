import { epochOf, localIn, type Moment } from '../../htmlToMarkdown/moments.ts';
import { timeZoneOf } from '../wordpress/timeZone.ts';

/** Zones that most newsrooms of our languages are in. */
const usual = [
  'Europe/Paris',
  'Europe/London',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
];

/**
 * The time zone of a newsroom, by the distance from Greenwich that its dates say: one in which most have the hour that was written.
 * Programs write one distance all year, so that no zone may have all of them.
 */
export function zoneOf(moments: readonly Moment[], language: string): string {
  const dated = moments.filter(({ offset }) => offset !== undefined && offset !== '+00:00');
  if (dated.length < 3) return timeZoneOf([], language).timeZone;
  const counted = usual.map(
    (zone) => [zone, dated.filter((moment) => localIn(moment, zone) === moment.local).length] as const,
  );
  const [best, most] = counted.reduce((a, b) => (b[1] > a[1] ? b : a));
  if (most * 2 > dated.length) return best;
  const dates = dated.map((moment) => ({ date: epochOf(moment, 'UTC'), localDate: moment.local }));
  return timeZoneOf(dates, language).timeZone;
}
