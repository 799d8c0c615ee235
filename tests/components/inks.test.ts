import { expect, test } from 'vitest';
import { inkOf, inkOfPage } from '../../src/components/inks.ts';

const sections = Array.from({ length: 10 }, (_, place) => ({
  href: `/s${place}/`,
  label: `S${place}`,
  current: place === 8,
}));

test.each([
  ['the first section has the first ink', '/s0/', 'ink-1'],
  ['the eighth has the last', '/s7/', 'ink-8'],
  ['a ninth begins again', '/s8/', 'ink-1'],
  ['an unknown section has none', '/x/', undefined],
])('%s', (_, href, ink) => {
  expect(inkOf(sections, href)).toBe(ink);
});

test('a page has the ink of its section, and none without one', () => {
  expect(inkOfPage(sections)).toBe('ink-1');
  expect(inkOfPage([])).toBeUndefined();
});
