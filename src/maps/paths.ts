import { geoPath, type GeoContext } from 'd3-geo';
import type { Shape } from './atlas.ts';
import type { Point } from './decodeLine.ts';
import { mayShow, type View } from './view.ts';

/** A projected line; `closed` is the edge of an area. */
export type Line = { points: Point[]; closed: boolean };

/** What of shapes is in view, projected and cut at its edge. */
export function linesInView(view: View, shapes: readonly Shape[], type: 'area' | 'line'): Line[] {
  const lines: Line[] = [];
  const context = {
    moveTo: (x: number, y: number) => void lines.push({ points: [[x, y]], closed: false }),
    lineTo: (x: number, y: number) => void lines.at(-1)!.points.push([x, y]),
    closePath: () => void (lines.at(-1)!.closed = true),
    beginPath: () => undefined,
    arc: () => undefined,
  } satisfies GeoContext;
  const path = geoPath(view.projection, context);
  for (const shape of shapes) {
    if (!mayShow(view, shape)) continue;
    path(
      type === 'area'
        ? { type: 'Polygon', coordinates: shape.rings }
        : { type: 'MultiLineString', coordinates: shape.rings },
    );
  }
  return lines;
}

/**
 * Lines without the points that are nearer than `tolerance` to a line without them, and without those that are smaller
 * than it.
 */
export const simplifyLines = (lines: readonly Line[], tolerance: number): Line[] =>
  lines
    .map(({ points, closed }) => ({ points: simplify(points, tolerance), closed }))
    .filter(({ points, closed }) => points.length >= (closed ? 3 : 2) && extent(points) >= tolerance);

/** The path of lines in whole steps. */
export const pathOf = (lines: readonly Line[]): string =>
  lines
    .map(({ points, closed }) => {
      const [first, ...rest] = roundedSteps(points);
      let [x, y] = first!;
      const steps = rest.map(([toX, toY]) => {
        const step = joined(toX - x, toY - y);
        [x, y] = [toX, toY];
        return step;
      });
      return `M${joined(...first!)}l${steps.join(' ').replaceAll(' -', '-')}${closed ? 'z' : ''}`;
    })
    .join('');

const joined = (x: number, y: number) => `${x}${y < 0 ? '' : ' '}${y}`;

function roundedSteps(points: Point[]): Point[] {
  const rounded = points.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  return rounded.filter(([x, y], at) => at === 0 || x !== rounded[at - 1]![0] || y !== rounded[at - 1]![1]);
}

function extent(points: readonly Point[]): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return Math.max(east - west, north - south);
}

/** Leaves out the points that are nearer than `tolerance` to a line without them (the algorithm of Douglas and Peucker). */
export function simplify(points: Point[], tolerance: number): Point[] {
  const kept = new Uint8Array(points.length);
  kept[0] = kept[points.length - 1] = 1;
  const stack: [number, number][] = [[0, points.length - 1]];
  for (let range = stack.pop(); range; range = stack.pop()) {
    const [from, to] = range;
    let [farthest, most] = [0, tolerance * tolerance];
    for (let at = from + 1; at < to; at++) {
      const distance = squareToSegment(points[at]!, points[from]!, points[to]!);
      if (distance > most) [farthest, most] = [at, distance];
    }
    if (farthest === 0) continue;
    kept[farthest] = 1;
    stack.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, at) => kept[at]);
}

/** The square of the distance of a point from a segment. */
function squareToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  const [awayX, awayY] = [x - ax - along * dx, y - ay - along * dy];
  return awayX * awayX + awayY * awayY;
}
