import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { decodeLine, type Point } from './decodeLine.ts';

/** A line or the rings of an area, with the least box of degrees around it. */
export type Shape = { rings: Point[][]; box: Box };
export type Box = [west: number, south: number, east: number, north: number];

export type City = {
  name: string;
  /** Its name in French, if that is another. */
  french?: string | undefined;
  lat: number;
  lon: number;
  /** The logarithm of the number of people, in quarters of a doubling. */
  size: number;
  isCapital: boolean;
};

/** What locator maps are drawn from; `.ci/maps/makeAtlas.mjs` makes the file. */
export type Atlas = {
  land: Shape[];
  borders: Shape[];
  /** Areas by the two letters of ISO 3166. */
  countries: Map<string, Shape[]>;
  lakes: Shape[];
  rivers: Shape[];
  departements: Shape[];
  /** The largest first. */
  cities: City[];
};

type AtlasFile = Record<'arcs' | 'rivers' | 'departements' | 'cities', string[]> & {
  lakes: string[][];
  unit: number;
  /** Areas as rings of arcs; `~n` is the arc `n` read backwards (TopoJSON). */
  land: number[][][];
  countries: Record<string, number[][][]>;
  borders: number[];
};

let atlas: Atlas | undefined;

/** Reads the atlas when the first map is drawn. */
export const readAtlas = (): Atlas => (atlas ??= parseAtlas());

function parseAtlas(): Atlas {
  const bytes = brotliDecompressSync(readFileSync(new URL('./atlas.json.br', import.meta.url)));
  const file = JSON.parse(bytes.toString()) as AtlasFile;
  const arcs = file.arcs.map((text) => decodeLine(text, file.unit));
  const arc = (index: number) => (index < 0 ? arcs[~index]!.toReversed() : arcs[index]!);
  const ring = (indexes: number[]) => indexes.flatMap((index, place) => arc(index).slice(place > 0 ? 1 : 0));
  const area = (rings: number[][]) => shape(rings.map(ring));
  const lines = (texts: string[]) => texts.map((text) => shape([decodeLine(text, file.unit)]));
  return {
    land: file.land.map(area),
    borders: file.borders.map((index) => shape([arc(index)])),
    countries: new Map(Object.entries(file.countries).map(([code, areas]) => [code, areas.map(area)])),
    lakes: file.lakes.map((rings) => shape(rings.map((ring) => decodeLine(ring, file.unit)))),
    rivers: lines(file.rivers),
    departements: lines(file.departements),
    cities: file.cities.map((line) => {
      const [name = '', lat, lon, size, capital, french] = line.split('\t');
      return {
        name,
        french,
        lat: Number(lat) / 100,
        lon: Number(lon) / 100,
        size: Number(size),
        isCapital: capital === '1',
      };
    }),
  };
}

function shape(rings: Point[][]): Shape {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of rings[0]!) {
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return { rings, box };
}
