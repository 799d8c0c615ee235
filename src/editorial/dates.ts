import type { Wording } from '../i18n/fr.ts';

/** A day as readers see it, with the exact moment for machines (ISO 8601 with offset). */
export type Day = { iso: string; text: string };

/**
 * « 2 novembre 2023 », in a time zone. French writes the first of a month « 1er », which `Intl` does not.
 *
 * @param iso a moment, ISO 8601 with offset
 */
export function dayOf(iso: string, words: Pick<Wording, 'locale'>, timeZone: string): Day {
  const format = formatter(words.locale, timeZone);
  const parts = format
    .formatToParts(new Date(iso))
    .map(({ type, value }) =>
      type === 'day' && value === '1' && words.locale.startsWith('fr') ? '1er' : value,
    );
  return { iso, text: parts.join('') };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than using one ten thousand times. */
function formatter(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  let format = formatters.get(key);
  if (!format)
    formatters.set(key, (format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone })));
  return format;
}
