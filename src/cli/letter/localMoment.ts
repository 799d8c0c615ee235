/**
 * A moment where the publication is, as `site.yaml` and front matter write it: `2026-11-27 18:00`.
 *
 * @param moment milliseconds since 1970
 */
export const localMoment = (moment: number, timeZone: string): string =>
  // Swedes write dates so.
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(moment);
