import { scaleLinear } from 'd3-scale';
import type { ChartTable } from '../../../intake/tables/chartTable.ts';
import { linesOf } from '../chart/linesOf.ts';

/** A bar: `x` and `width` in percent of the chart; its number stands at `end`, beyond it. */
export type Bar = {
  series: number;
  x: number;
  width: number;
  y: number;
  end: number;
  anchor: 'start' | 'end';
  text: string;
};
/** The bars of one label, `y` and the baselines of its lines in em. */
export type Group = { lines: { text: string; y: number }[]; bars: Bar[] };

/** Heights in em. */
const line = 1.3;
const thick = 1;
const between = 0.3;
const after = 0.85;
/** The narrowest chart, in em: a phone of 320 px. */
const narrowest = 20;

/**
 * Where the bars of a chart go. Widths are percents and heights are em, so that one drawing fits every screen while
 * its letters keep their size.
 */
export function barGeometry({ rows }: ChartTable, write: (number: number) => string) {
  const numbers = rows.flatMap(({ values }) => values.filter((value) => value !== null));
  const [least, most] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const longest = Math.max(0, ...numbers.map((number) => write(number).length));
  const room = Math.min(45, ((longest * 0.56 + 0.8) / narrowest) * 100);
  const x = scaleLinear()
    .domain(least === most ? [0, 1] : [least, most])
    .range([least < 0 ? room : 0, most > 0 || least === 0 ? 100 - room : 100]);
  const zero = x(0);

  let y = 0;
  const groups = rows.map(({ label, values }): Group => {
    const lines = linesOf(label, 38).map((text) => ({ text, y: round((y += line) - 0.3) }));
    y += 0.05;
    const bars = values.flatMap((value, index): Bar[] => {
      if (value === null) return [];
      const at = y;
      y += thick + between;
      const tip = x(value);
      return [
        {
          series: index + 1,
          x: round(Math.min(zero, tip)),
          width: round(Math.abs(tip - zero)),
          y: round(at),
          end: round(tip),
          anchor: value < 0 ? 'end' : 'start',
          text: write(value),
        },
      ];
    });
    y += after - between;
    return { lines, bars };
  });
  return {
    groups,
    zero: round(zero),
    thick,
    height: round(Math.max(line, y - after + between)),
    hasNegative: least < 0,
  };
}

const round = (number: number) => Math.round(number * 100) / 100;
