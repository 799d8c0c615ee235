import { expect, test } from 'vitest';
import { fittingZoom, readPlaces, requestedMap, showsAll, viewOf } from '../../src/maps/mapRequest.ts';

const paris = { lat: '48.85', lon: '2.35', label: 'Paris' };

test('a map of one place shows a country unless a zoom is written', () => {
  expect(requestedMap(paris)?.zoom).toBe(6);
  expect(requestedMap({ ...paris, zoom: '8.5' })?.zoom).toBe(8.5);
});

test.each([
  ['a latitude beyond the pole', { ...paris, lat: '91' }],
  ['a comma', { ...paris, lon: '2,35' }],
  ['no longitude', { ...paris, lon: undefined }],
  ['a zoom closer than the data', { ...paris, zoom: '12' }],
  ['a place without degrees', { ...paris, also: 'Brest' }],
])('%s asks for no map', (_name, attributes) => {
  expect(requestedMap(attributes)).toBeUndefined();
});

test('places are names with two numbers between semicolons', () => {
  expect(readPlaces('Le Puy-en-Velay 45.04 3.89; Saint-Étienne 45.44 4.39 ;')).toEqual([
    { label: 'Le Puy-en-Velay', lat: 45.04, lon: 3.89 },
    { label: 'Saint-Étienne', lat: 45.44, lon: 4.39 },
  ]);
  expect(readPlaces('Le Puy-en-Velay 45,04 3,89')).toBeUndefined();
});

test('several places choose the closest zoom that shows all of them', () => {
  const request = requestedMap({ ...paris, also: 'Brest 48.39 -4.49' })!;
  expect(showsAll(request)).toBe(true);
  expect(showsAll({ ...request, zoom: request.zoom + 0.5 })).toBe(false);
});

test('places on both sides of the 180th meridian are neighbours', () => {
  const places = [
    { lat: -16.8, lon: 179.9, label: 'Taveuni' },
    { lat: -16.9, lon: -179.8, label: 'Qamea' },
  ];
  const zoom = fittingZoom(places);
  expect(zoom).toBeGreaterThan(7);
  expect(Math.abs(viewOf({ places, zoom }).lon)).toBeCloseTo(179.95);
});
