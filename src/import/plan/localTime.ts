/**
 * The moment of an item by the clock of the newsroom, `2023-11-02 14:30`; undefined if it has none. The moment itself
 * counts, not the clock that it was written by: a site that has changed its zone has hours that were never so.
 */
export function localTime(
  { date, localDate }: { date?: number | undefined; localDate?: string | undefined },
  timeZone: string,
): string | undefined {
  // A day without an hour has none here either.
  if (date === undefined || /^\d{4}-\d\d-\d\d$/.test(localDate ?? '')) return localDate?.slice(0, 16);
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format.format(date);
}

/** To make one takes longer than to use it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();
