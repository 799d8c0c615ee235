import type { ChartTable } from '../../../intake/tables/chartTable.ts';
import type { Wording } from '../../../i18n/fr.ts';

/** A sentence for each column of numbers: its highest and its lowest, for readers who cannot see the chart. */
export function extremesOf(
  { columns, rows }: ChartTable,
  { chart }: Wording,
  write: (number: number) => string,
): string[] {
  return columns.slice(1).flatMap((name, index) => {
    const known = rows.flatMap(({ label, values }) => {
      const value = values[index];
      return value === null || value === undefined ? [] : [{ label, value }];
    });
    const [first, ...others] = known;
    if (!first) return [];
    const high = others.reduce((best, row) => (row.value > best.value ? row : best), first);
    const low = others.reduce((best, row) => (row.value < best.value ? row : best), first);
    return [chart.extremes(name, high.label, write(high.value), low.label, write(low.value))];
  });
}
