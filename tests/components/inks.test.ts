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

const europe = { href: '/s1/europe/', label: 'Europe', current: true, parent: '/s1/' };

test('a sub-section has the ink of its section, and takes none from those after it', () => {
  const all = [...sections.slice(0, 2), europe, ...sections.slice(2, 4)];
  expect(inkOf(all, europe.href)).toBe('ink-2');
  expect(inkOf(all, '/s2/')).toBe('ink-3');
});

test('a page of a sub-section has the colour of that, if it has one', () => {
  const politique = { href: '/s1/', label: 'S1', current: true };
  expect(inkOfPage([politique, { ...europe, ink: 'own-1' }])).toBe('own-1');
});

test('a page has the ink of its section, and none without one', () => {
  expect(inkOfPage(sections)).toBe('ink-1');
  expect(inkOfPage([])).toBeUndefined();
});
