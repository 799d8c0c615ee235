import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ChartTable } from '../../../intake/tables/chartTable.ts';
import { timeScale } from './timeScale.ts';

/** Heights of the drawing in em: the plot, what is above it for numbers, and the whole with the line of dates. */
const plot = 13;
const above = 1.4;
const below = 1.9;

type Point = { x: number; value: number };

/**
 * Where the lines of a chart go. Across, everything is in percent; down, paths are in percent of the plot and the rest
 * in em, so that one drawing fits every screen while its letters keep their size.
 *
 * @param from the number at the foot of the chart, zero if absent
 */
export function lineGeometry(
  { columns, rows }: ChartTable,
  {
    locale,
    write,
    from = 0,
  }: { locale: string; write: (number: number) => string; from?: number | undefined },
) {
  const numbers = rows.flatMap(({ values }) => values.filter((value) => value !== null));
  const time = timeScale(
    rows.map(({ label }) => label),
    locale,
  );
  const y = scaleLinear()
    .domain([Math.min(from, ...numbers), Math.max(...numbers, from + Number.MIN_VALUE)])
    .nice(4)
    .range([100, 0]);
  const down = (value: number) => above + (y(value) / 100) * plot;
  const path = line<Point | null>()
    .defined((point) => point !== null)
    .x((point) => round(point?.x ?? 0))
    .y((point) => round(y(point?.value ?? 0)));

  const series = columns.slice(1).map((name, index) => {
    const points = rows
      .map(({ label, values }): Point | null => {
        const value = values[index];
        return value === null || value === undefined ? null : { x: time.at(label), value };
      })
      .sort((a, b) => (a && b ? a.x - b.x : 0));
    const last = points.findLast((point) => point !== null);
    return {
      name,
      series: index + 1,
      path: path(points) ?? '',
      last: last && { x: round(last.x), y: round(down(last.value)), text: write(last.value) },
    };
  });

  return {
    height: above + plot + below,
    plot: { top: above, height: plot },
    grid: y
      .ticks(4)
      .map((value) => ({ y: round(down(value)), text: write(value), isFoot: y(value) === 100 })),
    ticks: time.ticks.map(({ text, at }) => ({ text, at: round(at), anchor: anchorOf(at) })),
    lines: apart(series),
  };
}

const anchorOf = (at: number) => (at < 1 ? 'start' : at > 99 ? 'end' : 'middle');

/** Puts the numbers at the ends of lines far enough from one another to be read. */
function apart<T extends { last?: { y: number } | undefined }>(series: T[]): (T & { numberY: number })[] {
  const step = 1.2;
  let free = -Infinity;
  const placed = new Map<T, number>();
  for (const one of series.toSorted((a, b) => (a.last?.y ?? 0) - (b.last?.y ?? 0))) {
    const ideal = (one.last?.y ?? 0) - 0.6;
    const y = Math.max(ideal, free);
    free = y + step;
    placed.set(one, round(y));
  }
  return series.map((one) => ({ ...one, numberY: placed.get(one) ?? 0 }));
}

const round = (number: number) => Math.round(number * 100) / 100;
