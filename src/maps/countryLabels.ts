import type { Atlas } from './atlas.ts';
import { coarse } from './coarse.ts';
import { linesInView, type Line } from './paths.ts';
import { mayShow, type View } from './view.ts';

/** The cells that areas are laid out in to find where a name has room. */
const columns = 60;
const rows = 40;

export type CountryArea = {
  code: string;
  /** The part of the map that it covers. */
  share: number;
  /** Places for its name, the roomiest first, in parts of the map's width and height. */
  places: { x: number; y: number }[];
};

/** The countries in view, the largest first. */
export function countriesInView(view: View, { countries }: Atlas): CountryArea[] {
  return [...countries]
    .filter(([, areas]) => areas.some((area) => mayShow(view, area)))
    .map(([code, areas]) => {
      // Half a cell is as fine as need be.
      const shapes = coarse(areas, (view.scale * view.width) / columns / 2);
      return { code, ...layOut(view, linesInView(view, shapes, 'area')) };
    })
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1));
}

function layOut(view: View, lines: readonly Line[]): Omit<CountryArea, 'code'> {
  const inside = cellsInside(view, lines);
  const cells = inside.flatMap((covered, row) =>
    covered.flatMap((isInside, column) => (isInside ? [{ row, column }] : [])),
  );
  const reach = (row: number, column: number, down: number, across: number): number => {
    let steps = 0;
    while (inside[row + down * (steps + 1)]?.[column + across * (steps + 1)]) steps++;
    return steps;
  };
  const places = cells
    .map(({ row, column }) => ({
      x: (column + 0.5) / columns,
      y: (row + 0.5) / rows,
      room: Math.min(
        reach(row, column, 0, 1),
        reach(row, column, 0, -1),
        3 * reach(row, column, 1, 0),
        3 * reach(row, column, -1, 0),
      ),
    }))
    .toSorted((a, b) => b.room - a.room)
    .slice(0, 60)
    .map(({ x, y }) => ({ x, y }));
  return { share: cells.length / (columns * rows), places };
}

/** Which cells are inside, row by row, by the edges that a ray along the row meets on its way to them. */
function cellsInside(view: View, lines: readonly Line[]): boolean[][] {
  const crossings = Array.from({ length: rows }, (): number[] => []);
  const rowOf = (y: number) => (y / view.height) * rows - 0.5;
  for (const { points } of lines) {
    let [x, y] = points.at(-1)!;
    for (const [toX, toY] of points) {
      const [from, to] = [rowOf(y), rowOf(toY)];
      for (let row = Math.max(0, Math.floor(Math.min(from, to)) + 1); row <= Math.max(from, to); row++)
        crossings[row]?.push(x + ((row - from) / (to - from)) * (toX - x));
      [x, y] = [toX, toY];
    }
  }
  return crossings.map((row) =>
    Array.from({ length: columns }, (_, column) => {
      const x = ((column + 0.5) / columns) * view.width;
      return row.filter((crossing) => crossing < x).length % 2 === 1;
    }),
  );
}
