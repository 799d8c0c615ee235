import type { Status } from '../../intake/gate.ts';

/** Dates of a form as it shows them: `2026-12-05 20:30`, in the site's time zone. */
export type StatusFields = {
  date?: unknown;
  draft?: unknown;
  expires?: unknown;
  withdrawn?: unknown;
};

/** Where an entry stands; `at` is the moment from which, or for `embargoed` until which, undefined if nothing says it. */
export type EntryStatus = {
  status: Status;
  at?: string | undefined;
  /** When it will leave the site. */
  until?: string | undefined;
};

const form = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/;

/** A date with its hour, so that texts are compared as moments are. */
function momentIn(value: unknown): string | undefined {
  const written = typeof value === 'string' ? value.trim().replace('T', ' ').slice(0, 16) : '';
  if (!form.test(written)) return undefined;
  return written.length === 10 ? `${written} 00:00` : written;
}

/** The time of a zone at a moment, as forms write it. Swedish dates have the form of ours. */
export const clockIn = (timeZone: string, clock: number): string =>
  new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(clock);

/**
 * Where an entry stands by its fields: the gate (`intake/gate.ts`) over what a form shows, without the half megabyte that
 * reading dates as files write them takes.
 *
 * @param now as `clockIn` makes it
 * @returns undefined if its date does not say
 */
export function entryStatus(
  { date: written, draft, expires: end, withdrawn }: StatusFields,
  now: string,
): EntryStatus | undefined {
  const [date, expires] = [momentIn(written), momentIn(end)];
  if (draft === true) return { status: 'draft' };
  if (date === undefined) return undefined;
  if (date > now) return { status: 'embargoed', at: date, until: expires };
  const withdrawal = groupIn(withdrawn);
  const from = withdrawal && momentIn(withdrawal.date);
  if (withdrawal && (from === undefined || from <= now)) return { status: 'withdrawn', at: from };
  if (expires !== undefined && expires <= now) return { status: 'expired', at: expires };
  const [until] = [from, expires].filter((moment) => moment !== undefined).sort();
  return { status: 'published', at: date, until };
}

/** A withdrawal, which a form keeps as an empty group if there is none. */
function groupIn(value: unknown): { date?: unknown } | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : {};
  if (typeof value !== 'object' || value === null) return undefined;
  const { text, date } = value as { text?: unknown; date?: unknown };
  return text || date ? { date } : undefined;
}
