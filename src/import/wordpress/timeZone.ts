/** Zones of newsrooms that write in a language, the likeliest first. */
const likely: Record<string, string[]> = {
  fr: [
    'Europe/Paris',
    'America/Toronto',
    'Africa/Abidjan',
    'Africa/Lagos',
    'Indian/Reunion',
    'America/Martinique',
    'America/Cayenne',
    'Pacific/Noumea',
    'Pacific/Tahiti',
  ],
  en: ['Europe/London', 'America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
};

/**
 * The time zone by which dates were written, which an export does not say: the likeliest one in which each moment has the
 * hour that it has in the export.
 *
 * @param dates each as milliseconds since 1970 and by the clock of the newsroom, `2023-11-02 14:30:00`
 * @param language as the export writes it, `fr-FR`
 * @returns its name, with how many dates have another hour in it
 */
export function timeZoneOf(
  dates: readonly { date: number; localDate: string }[],
  language: string,
): { timeZone: string; others: number } {
  const [spoken = ''] = language.toLowerCase().split('-');
  const zones = [...(likely[spoken] ?? []), 'UTC', ...Intl.supportedValuesOf('timeZone')];
  let best = { timeZone: zones[0]!, others: Infinity };
  for (const timeZone of new Set(zones)) {
    const clock = clockIn(timeZone);
    const others = dates.filter(({ date, localDate }) => clock(date) !== localDate).length;
    if (others < best.others) best = { timeZone, others };
    if (others === 0) break;
  }
  return best;
}

/** A clock in a zone: from milliseconds to `2023-11-02 14:30:00`. */
function clockIn(timeZone: string): (date: number) => string {
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (date) => format.format(date);
}
