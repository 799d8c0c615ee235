import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barGeometry } from '../../../src/components/body/BarChart/barGeometry.ts';
import { lineGeometry } from '../../../src/components/body/LineChart/lineGeometry.ts';
import type { ChartTable } from '../../../src/intake/tables/chartTable.ts';

const table = (rows: [string, ...(number | null)[]][]): ChartTable => ({
  columns: ['Nom', ...rows[0]!.slice(1).map((_, index) => `Série ${index + 1}`)],
  rows: rows.map(([label, ...values]) => ({ label, values })),
});

describe('bars', () => {
  const bars = (chart: ChartTable) => barGeometry(chart, String).groups.flatMap((group) => group.bars);

  test('are proportional to their numbers', () => {
    const [a, b] = bars(
      table([
        ['a', 100],
        ['b', 25],
      ]),
    );
    expect(b!.width / a!.width).toBeCloseTo(0.25, 2);
    expect([a!.x, b!.x]).toEqual([0, 0]);
  });

  test('below zero extend the other way from the same axis', () => {
    const chart = table([
      ['a', 50],
      ['b', -50],
    ]);
    const { zero } = barGeometry(chart, String);
    const [a, b] = bars(chart);
    expect(a!.x).toBe(zero);
    expect(b!.x + b!.width).toBeCloseTo(zero, 1);
    expect([a!.anchor, b!.anchor]).toEqual(['start', 'end']);
  });

  test('are omitted if a number is missing', () =>
    expect(
      bars(
        table([
          ['a', null, 1],
          ['b', 2, 3],
        ]),
      ).map(({ series }) => series),
    ).toEqual([2, 1, 2]));

  test('wrap long labels', () => {
    const { groups } = barGeometry(
      table([['un nom de métal beaucoup trop long pour un téléphone', 1]]),
      String,
    );
    expect(groups[0]!.lines.map(({ text }) => text.length).every((length) => length <= 38)).toBe(true);
    expect(groups[0]!.lines.length).toBe(2);
  });

  test('stay inside the chart and never overlap, for any numbers', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 2 }), {
          minLength: 1,
        }),
        (rows) => {
          const chart = table(rows.map((values, index) => [`n${index}`, ...values]));
          const { thick, height } = barGeometry(chart, String);
          const all = bars(chart);
          for (const { x, width } of all) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x + width).toBeLessThanOrEqual(100.02);
          }
          const yPositions = all.map(({ y }) => y);
          expect(yPositions.every((y, index) => index === 0 || y - yPositions[index - 1]! >= thick)).toBe(
            true,
          );
          expect(yPositions.at(-1)! + thick).toBeLessThanOrEqual(height + 0.02);
        },
      ),
    ));
});

describe('lines', () => {
  const lines = (chart: ChartTable, from?: number) =>
    lineGeometry(chart, { locale: 'fr-FR', write: String, from });

  test('begin at zero, or at the editor’s minimum', () => {
    const chart = table([
      ['2020', 110],
      ['2021', 130],
    ]);
    expect(lines(chart).grid[0]!.text).toBe('0');
    expect(lines(chart, 100).grid[0]!.text).toBe('100');
  });

  test('have a gap if a number is missing', () => {
    const { lines: drawn } = lines(
      table([
        ['2020', 1],
        ['2021', 2],
        ['2022', null],
        ['2023', 4],
        ['2024', 5],
      ]),
    );
    expect(drawn[0]!.path.match(/M/g)).toHaveLength(2);
  });

  test('place years on a time scale, in any order', () => {
    const { lines: drawn } = lines(
      table([
        ['2024', 2],
        ['2014', 1],
        ['2019', 3],
      ]),
    );
    expect([...drawn[0]!.path.matchAll(/[ML]([\d.]+),/g)].map(([, x]) => x)).toEqual(['0', '50', '100']);
  });

  test('have numbers at their ends that do not overlap', () => {
    const { lines: drawn } = lines(
      table([
        ['2020', 1, 1, 1],
        ['2021', 9, 9.1, 9.2],
      ]),
    );
    const tops = drawn.map(({ numberY }) => numberY).sort((a, b) => a - b);
    expect(tops[1]! - tops[0]!).toBeGreaterThanOrEqual(1.19);
    expect(tops[2]! - tops[1]!).toBeGreaterThanOrEqual(1.19);
  });

  test.each([
    [
      'all the same',
      [
        ['2020', 0],
        ['2021', 0],
      ],
    ],
    ['a single point', [['2020', 5]]],
    [
      'below zero',
      [
        ['2020', -5],
        ['2021', 5],
      ],
    ],
  ] as [string, [string, number][]][])('can be drawn from numbers that are %s', (_, rows) => {
    expect(JSON.stringify(lines(table(rows)))).not.toMatch(/NaN|null|Infinity/);
  });
});
