import { describe, expect, test, vi } from 'vitest';
import { readClock } from '../../../src/intake/dates/clock.ts';

describe('the clock', () => {
  test('is SOURCE_DATE_EPOCH, in milliseconds', () => {
    expect(readClock({ SOURCE_DATE_EPOCH: '1700000000' })).toBe(1_700_000_000_000);
  });

  test.each(['', undefined])('is the system’s, in whole seconds, if SOURCE_DATE_EPOCH is %j', (written) => {
    vi.useFakeTimers({ now: 1_700_000_000_999 });
    const env: NodeJS.ProcessEnv = written === undefined ? {} : { SOURCE_DATE_EPOCH: written };
    expect(readClock(env)).toBe(1_700_000_000_000);
    vi.setSystemTime(1_800_000_000_000);
    expect(readClock(env)).toBe(1_700_000_000_000);
    expect(env['SOURCE_DATE_EPOCH']).toBe('1700000000');
    vi.useRealTimers();
  });

  test.each(['now', '2023-11-02', '-1', '1.5', '1700000000000'])('rejects %s', (written) => {
    expect(() => readClock({ SOURCE_DATE_EPOCH: written })).toThrow(
      `SOURCE_DATE_EPOCH is "${written}"; it must be a whole number of seconds since 1970, such as 1700000000.`,
    );
  });
});
