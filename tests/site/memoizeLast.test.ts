import { expect, test, vi } from 'vitest';
import { memoizeLast } from '../../src/site/memoizeLast.ts';

test('consecutive calls with one object compute once, another object computes again', () => {
  const make = vi.fn(({ n }: { n: number }) => [n]);
  const memoized = memoizeLast(make);
  const [one, two] = [{ n: 1 }, { n: 2 }];
  expect(memoized(one)).toBe(memoized(one));
  expect(memoized(two)).toEqual([2]);
  expect(memoized(one)).toEqual([1]);
  expect(make).toHaveBeenCalledTimes(3);
});
