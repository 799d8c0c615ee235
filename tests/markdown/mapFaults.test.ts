import { expect, test } from 'vitest';
import { faultsOf } from './faultsOf.ts';

test.each([
  ['a good map', '::map{lat="46.18" lon="2.94" label="A"}', []],
  [
    'no degrees',
    '::map{label="A"}',
    ['1:1 component-missing ::map lat lat="46.18"', '1:1 component-missing ::map lon lon="2.94"'],
  ],
  [
    'a decimal comma',
    '::map{lat="46,18" lon="2.94" label="A"}',
    ['1:1 component-coordinate lat 46,18 lat="46.18"'],
  ],
  [
    'both numbers in one',
    '::map{lat="46.18, 2.94" lon="2.94" label="A"}',
    ['1:1 component-coordinate lat 46.18, 2.94 lat="46.18" lon="2.94"'],
  ],
  [
    'minutes',
    '::map{lat="48.85" lon="2°21′O" label="A"}',
    ['1:1 component-coordinate lon 2°21′O lon="-2.35"'],
  ],
  [
    'the two swapped',
    '::map{lat="174.76" lon="-36.85" label="A"}',
    ['1:1 map-swapped lat="-36.85" lon="174.76"'],
  ],
  [
    'the two swapped, in a sea',
    '::map{lat="2.35" lon="48.85" label="A" zoom="8"}',
    ['1:1 map-swapped lat="48.85" lon="2.35"'],
  ],
  [
    'a latitude that is none',
    '::map{lat="120" lon="120" label="A"}',
    ['1:1 component-number lat 120 lat="46.18" -90|90'],
  ],
  [
    'a longitude that is none',
    '::map{lat="12" lon="190" label="A"}',
    ['1:1 component-number lon 190 lon="2.94" -180|180'],
  ],
  [
    'too close a zoom',
    '::map{lat="46.18" lon="2.94" label="A" zoom="14"}',
    ['1:1 component-number zoom 14 zoom="6" 3|9'],
  ],
  ['nothing but sea', '::map{lat="-40" lon="-120" label="A" zoom="8"}', ['1:1 map-at-sea zoom="4"']],
  [
    'places that do not fit',
    '::map{lat="48.85" lon="2.35" label="A" zoom="8" also="B 48.39 -4.49"}',
    ['1:1 map-outside zoom="6.5"'],
  ],
])('%s', (_name, body, faults) => {
  expect(faultsOf(body)).toEqual(faults);
});

test('in MDX a fault is at its attribute', () => {
  expect(faultsOf('<Map lon="2.94" label="A" lat="46,18" />', 'mdx')).toEqual([
    '1:27 component-coordinate lat 46,18 lat="46.18"',
  ]);
});
