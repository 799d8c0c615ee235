import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readAtlas } from '../../src/maps/atlas.ts';
import { drawMap } from '../../src/maps/drawMap.ts';
import { showsLand } from '../../src/maps/ground.ts';
import { viewOf } from '../../src/maps/mapRequest.ts';

const words = {
  locale: 'fr-FR',
  kilometres: (number: number) => `${number} km`,
  escape: (text: string) => text,
};

const maps: [label: string, lat: number, lon: number, zoom: number, names: string[]][] = [
  ['Échassières', 46.18, 2.94, 6, ['Paris', 'Toulouse', 'SUISSE']],
  ['Lac Balkhach', 46.5, 74.9, 4, ['Astana', 'Tachkent', 'KAZAKHSTAN']],
  ['Ploërdut', 48.09, -3.28, 7.5, ['Lorient', 'Brest']],
  ['Taveuni', -16.85, 179.97, 7, ['Suva']],
  ['Gennevilliers', 48.93, 2.29, 8.5, ['Paris', 'Melun']],
  ['Ny-Ålesund', 78.92, 11.93, 5, ['Longyearbyen']],
  ['Tibesti', 20.8, 18, 3, ['Londres', 'ALGÉRIE']],
];
const draw = (label: string, lat: number, lon: number, zoom: number) =>
  drawMap({ places: [{ label, lat, lon }], zoom }, label, words);

describe.each(maps)('a map of %s', (label, lat, lon, zoom, names) => {
  const svg = draw(label, lat, lon, zoom);
  const { document } = parseHTML(`<main>${svg}</main>`);

  test('has the names that readers need, and that of the place', () => {
    const shown = [...document.querySelectorAll('text')].map((text) => text.textContent);
    expect(shown).toEqual(expect.arrayContaining([label, ...names]));
    expect(new Set(shown).size).toBe(shown.length);
  });

  test('is light, whole, and the same each time', () => {
    expect(brotliCompressSync(svg).length).toBeLessThan(2300);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(draw(label, lat, lon, zoom)).toBe(svg);
  });

  test('has land, and says at what scale', () => {
    expect(document.querySelector('svg svg .land')?.getAttribute('d')).toMatch(/^M/);
    expect(document.querySelector('.scale text')?.textContent).toMatch(/^\d+ km$/);
  });
});

test('a name is escaped, and the map has an accessible one', () => {
  const escape = (text: string) => text.replaceAll('<', '&lt;');
  const places = [{ label: 'A<b>', lat: 46, lon: 3 }];
  const svg = drawMap({ places, zoom: 6 }, 'Carte', { ...words, escape });
  expect(svg).toContain('A&lt;b>');
  expect(svg).toMatch(/^<svg role="img" aria-label="Carte">/);
});

test.each([
  ['in the middle of a continent', 55, 90, true],
  ['in the middle of the Pacific', -40, -120, false],
  ['on an atoll', -8.52, 179.2, true],
])('%s, land is seen where there is any', (_name, lat, lon, isLand) => {
  const view = viewOf({ places: [{ lat, lon, label: '' }], zoom: 9 });
  expect(showsLand(view, readAtlas())).toBe(isLand);
});
