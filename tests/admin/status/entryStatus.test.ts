import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockIn, entryStatus, type StatusFields } from '../../../src/admin/status/entryStatus.ts';
import { readDate } from '../../../src/intake/dates/dates.ts';
import { status } from '../../../src/intake/gate.ts';

const now = '2026-11-28 14:00';

test.each<[string, StatusFields, string | undefined, string | undefined]>([
  ['of a past date', { date: '2023-11-02' }, 'published', '2023-11-02 00:00'],
  ['of a draft', { date: '2023-11-02', draft: true }, 'draft', undefined],
  ['of this minute', { date: '2026-11-28 14:00' }, 'published', '2026-11-28 14:00'],
  ['of the next minute', { date: '2026-11-28 14:01' }, 'embargoed', '2026-11-28 14:01'],
  ['that has expired', { date: '2023-11-02', expires: '2026-11-28' }, 'expired', '2026-11-28 00:00'],
  ['withdrawn with words', { date: '2023-11-02', withdrawn: { text: 'Faux.' } }, 'withdrawn', undefined],
  ['withdrawn by a bare reason', { date: '2023-11-02', withdrawn: 'Faux.' }, 'withdrawn', undefined],
  [
    'with an empty group',
    { date: '2023-11-02', withdrawn: { text: '', date: '' } },
    'published',
    '2023-11-02 00:00',
  ],
  [
    'withdrawn later',
    { date: '2023-11-02', withdrawn: { text: 'Faux.', date: '2027-01-01' } },
    'published',
    '2023-11-02 00:00',
  ],
  ['without a date', { date: '' }, undefined, undefined],
])('an article %s', (_name, fields, found, at) => {
  const stands = entryStatus(fields, now);
  expect([stands?.status, stands?.at]).toEqual([found, at]);
});

test('the gate says the same, whatever the dates and the zone', () => {
  const zones = ['Europe/Paris', 'America/New_York', 'Pacific/Auckland', 'UTC'];
  // An hour that a clock passes twice has two moments and one name.
  const minutes = fc.integer({ min: 20_400_000, max: 20_450_000 }).map((count) => count * 60_000);
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.record({
        date: minutes,
        expires: fc.option(minutes),
        draft: fc.boolean(),
        withdrawn: fc.option(minutes),
      }),
      minutes,
      (zone, { date, expires, draft, withdrawn }, clock) => {
        const written = (at: number | null) => (at === null ? undefined : clockIn(zone, at));
        const fields = {
          date: written(date),
          expires: written(expires),
          draft,
          ...(withdrawn !== null && { withdrawn: { text: 'Faux.', date: written(withdrawn) } }),
        };
        const iso = (at: number | null) => {
          const reading = at === null ? undefined : readDate(written(at)!, zone);
          return reading && 'date' in reading ? reading.date : undefined;
        };
        const gate = status(
          {
            date: iso(date)!,
            draft,
            expires: iso(expires),
            ...(withdrawn !== null && { withdrawn: { date: iso(withdrawn) } }),
          },
          clock,
        );
        expect(entryStatus(fields, clockIn(zone, clock))?.status).toBe(gate);
      },
    ),
  );
});
