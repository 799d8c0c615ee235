import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeLists } from '../../../src/admin/saving/mergeLists.ts';

const of = (text: string) => [...text];
const regionsOf = (base: string, mine: string, theirs: string) =>
  mergeLists(of(base), of(mine), of(theirs)).map((region) =>
    region.change === 'none'
      ? region.mine.join('')
      : `${region.change}(${[region.base, region.mine, region.theirs].map((items) => items.join('')).join('|')})`,
  );

test.each([
  ['nothing', 'abc', 'abc', 'abc', ['abc']],
  ['mine alone', 'abc', 'aXc', 'abc', ['a', 'mine(b|X|b)', 'c']],
  ['theirs alone', 'abc', 'abc', 'abcY', ['abc', 'theirs(||Y)']],
  ['different places', 'abcd', 'Xbcd', 'abcY', ['mine(a|X|a)', 'bc', 'theirs(d|d|Y)']],
  ['neighbours', 'ab', 'Xb', 'aY', ['mine(a|X|a)', 'theirs(b|b|Y)']],
  ['the same', 'abc', 'aXc', 'aXc', ['a', 'same(b|X|X)', 'c']],
  ['one place, each otherwise', 'abc', 'aXc', 'aYc', ['a', 'collision(b|X|Y)', 'c']],
  ['insertions at one place', 'ab', 'aXb', 'aYb', ['a', 'collision(|X|Y)', 'b']],
  ['a deletion of what the other changed', 'abc', 'ac', 'aYc', ['a', 'collision(b||Y)', 'c']],
  ['a stretch over two places', 'abcd', 'aXd', 'aYcd', ['a', 'collision(bc|X|Yc)', 'd']],
])('changes of %s are found', (_name, base, mine, theirs, expected) => {
  expect(regionsOf(base, mine, theirs)).toEqual(expected);
});

const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 12 });

test('the regions are the whole of each version', () => {
  fc.assert(
    fc.property(items, items, items, (base, mine, theirs) => {
      const regions = mergeLists(base, mine, theirs);
      expect(regions.flatMap((region) => region.base)).toEqual(base);
      expect(regions.flatMap((region) => region.mine)).toEqual(mine);
      expect(regions.flatMap((region) => region.theirs)).toEqual(theirs);
    }),
  );
});

test('what one side left as it was is the other’s', () => {
  fc.assert(
    fc.property(items, items, (base, other) => {
      for (const { change } of mergeLists(base, base, other)) expect(['none', 'theirs']).toContain(change);
      for (const { change } of mergeLists(base, other, base)) expect(['none', 'mine']).toContain(change);
      for (const { change } of mergeLists(base, other, other)) expect(['none', 'same']).toContain(change);
    }),
  );
});
