import type { Atlas } from './atlas.ts';
import { coarse } from './coarse.ts';
import { fitPaths } from './fitPaths.ts';
import { linesInView, type Line } from './paths.ts';
import type { View } from './view.ts';

/** As much as the ground may take before it is compressed, half of it after: a page with a map keeps its budget. */
const mostCharacters = 2400;
/** The zooms from which rivers and the départements of France are drawn. */
const riversFrom = 5;
const districtsFrom = 6.5;

/** Draws land and water, the lowest layer first. */
export function drawGround(view: View, zoom: number, atlas: Atlas) {
  const land = linesInView(view, coarse(atlas.land, view.scale), 'area');
  const districts = zoom < districtsFrom ? [] : linesInView(view, atlas.departements, 'line');
  const rivers = zoom < riversFrom ? [] : linesInView(view, atlas.rivers, 'line');
  const layers = {
    land: { lines: land, coarseness: 1 },
    lakes: { lines: linesInView(view, atlas.lakes, 'area'), coarseness: 1.3 },
    rivers: { lines: rivers, coarseness: 2 },
    districts: { lines: districts, coarseness: 2 },
    borders: { lines: linesInView(view, atlas.borders, 'line'), coarseness: 1 },
  };
  return fitPaths(layers, mostCharacters, 0.9);
}

/** Whether any land is in view: a part of a coast, or the middle of the view inside of one. */
export function showsLand(view: View, { land }: Atlas): boolean {
  const { width, height } = view;
  const lines = linesInView(view, land, 'area');
  const isCoast = lines.some(({ points }) =>
    points.some(([x, y]) => x > 0 && y > 0 && x < width && y < height),
  );
  return isCoast || cover(lines, width / 2, height / 2);
}

/** Whether areas cover a point, by the edges to its left. */
const cover = (lines: readonly Line[], x: number, y: number): boolean =>
  lines
    .flatMap(({ points }) => points.map((point, at) => [point, points[(at + 1) % points.length]!] as const))
    .filter(([a, b]) => a[1] > y !== b[1] > y && a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]) < x)
    .length %
    2 ===
  1;
