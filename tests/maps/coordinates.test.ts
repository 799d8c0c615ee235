import { expect, test } from 'vitest';
import { isDegrees, readDegrees, readPair } from '../../src/maps/coordinates.ts';

test.each([
  ['a decimal comma', '46,2', 'latitude', 46.2],
  ['degrees and minutes', '48°51′N', 'latitude', 48.85],
  ['seconds, spaces and marks of a typewriter', `48° 51' 24" N`, 'latitude', 48.8567],
  ['the west in French', '2°21’O', 'longitude', -2.35],
  ['the west in English, after decimals', '2.3 W', 'longitude', -2.3],
  ['a typographic minus', '−46.2', 'latitude', -46.2],
  ['a plus', '+46.2', 'latitude', 46.2],
  ['a sign of degrees', '46.2°', 'latitude', 46.2],
  ['a direction of the other axis', '2°21′E', 'latitude', undefined],
  ['a direction after a minus', '-2.3 W', 'longitude', undefined],
  ['a word', 'nord', 'latitude', undefined],
] as const)('%s is read as degrees, if it says any', (_name, text, axis, degrees) => {
  expect(readDegrees(text, axis)).toBe(degrees);
  expect(isDegrees(text)).toBe(false);
});

test.each([
  ['46.18, 2.94', { lat: 46.18, lon: 2.94 }],
  ['46,18; 2,94', { lat: 46.18, lon: 2.94 }],
  ['48°51′N 2°21′O', { lat: 48.85, lon: -2.35 }],
  ['46,18', undefined],
])('%s is read as a latitude and a longitude, if it is both', (text, pair) => {
  expect(readPair(text)).toEqual(pair);
});
