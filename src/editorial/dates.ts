import type { Wording } from '../i18n/fr.ts';

/** A day as readers see it, with the exact moment for machines (ISO 8601 with offset). */
export type Day = { iso: string; text: string };

/**
 * « 2 novembre 2023 », in a time zone. French writes the first of a month « 1er », which `Intl` does not.
 *
 * @param iso a moment, ISO 8601 with offset
 */
export const dayOf = (iso: string, words: Pick<Wording, 'locale'>, timeZone: string): Day =>
  formatDay(iso, words, timeZone, { dateStyle: 'long' });

/** « 2 novembre »: a day whose year readers know. */
export const dayInYear = (iso: string, words: Pick<Wording, 'locale'>, timeZone: string): Day =>
  formatDay(iso, words, timeZone, { day: 'numeric', month: 'long' });

function formatDay(
  iso: string,
  words: Pick<Wording, 'locale'>,
  timeZone: string,
  form: Intl.DateTimeFormatOptions,
): Day {
  const format = formatter(words.locale, timeZone, form);
  const parts = format
    .formatToParts(new Date(iso))
    .map(({ type, value }) =>
      type === 'day' && value === '1' && words.locale.startsWith('fr') ? '1er' : value,
    );
  return { iso, text: parts.join('') };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than using one ten thousand times. */
function formatter(locale: string, timeZone: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${form.dateStyle}`;
  let format = formatters.get(key);
  if (!format) formatters.set(key, (format = new Intl.DateTimeFormat(locale, { ...form, timeZone })));
  return format;
}
