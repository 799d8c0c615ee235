import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineOf, rectangle } from '../../src/cards/outlines.ts';
import { emptyCoverage, rasterize, type PlacedOutline } from '../../src/cards/rasterize.ts';
import { runCount } from '../fullRun.ts';

const size = { width: 8, height: 6 };
const placed = (outline: PlacedOutline['outline']): PlacedOutline => ({ outline, x: 0, y: 0, scale: 1 });

/** The coverage of each pixel, by rows. */
function coverageOf(shapes: PlacedOutline[]): number[][] {
  const coverage = emptyCoverage(size);
  rasterize(shapes, coverage, size);
  const { changes, from, to } = coverage;
  return Array.from({ length: size.height }, (_, row) => {
    let sum = 0;
    return Array.from({ length: size.width }, (_, at) => {
      const change = changes[row * (size.width + 2) + at]!;
      expect(change === 0 || (at >= from[row]! && at < to[row]!)).toBe(true);
      sum += change;
      return Math.round(Math.abs(sum) * 1000) / 1000;
    });
  });
}
const total = (rows: number[][]) => rows.flat().reduce((sum, value) => sum + value, 0);

describe('the coverage of pixels', () => {
  test.each<[string, PlacedOutline[], number[]]>([
    ['a rectangle on their edges', [placed(rectangle(2, 1, 3, 1))], [0, 0, 1, 1, 1, 0, 0, 0]],
    ['parts of pixels', [placed(rectangle(1.5, 1, 2.25, 0.5))], [0, 0.25, 0.5, 0.375, 0, 0, 0, 0]],
    ['a shape that begins outside', [placed(rectangle(-4, -3, 6, 9))], [1, 1, 0, 0, 0, 0, 0, 0]],
    ['a shape that ends outside', [placed(rectangle(6, 0, 9, 9))], [0, 0, 0, 0, 0, 0, 1, 1]],
    ['two shapes', [placed(rectangle(0, 1, 1, 1)), placed(rectangle(7, 1, 1, 1))], [1, 0, 0, 0, 0, 0, 0, 1]],
    [
      'a shape at its place and size',
      [{ outline: rectangle(0, 0, 1, 1), x: 3, y: 1, scale: 2 }],
      [0, 0, 0, 1, 1, 0, 0, 0],
    ],
    ['a slope across several', [placed([1, 1, 1, 2, 1, 2, 5, 1])], [0, 0.875, 0.625, 0.375, 0.125, 0, 0, 0]],
  ])('is exact for %s', (_name, shapes, secondRow) => expect(coverageOf(shapes)[1]).toEqual(secondRow));

  test('nothing of a shape appears at the other side of the next row', () =>
    expect(total(coverageOf([placed(rectangle(5, 2, 20, 1))]))).toBe(3));

  test('adds up to the area of any triangle within the picture', () => {
    const point = fc.tuple(
      fc.double({ min: 0, max: size.width, noNaN: true }),
      fc.double({ min: 0, max: size.height, noNaN: true }),
    );
    fc.assert(
      fc.property(point, point, point, ([ax, ay], [bx, by], [cx, cy]) => {
        const edges = [...[ax, ay, bx, by], ...[bx, by, cx, cy], ...[cx, cy, ax, ay]];
        const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
        expect(total(coverageOf([placed(edges)]))).toBeCloseTo(area, 1);
      }),
      { numRuns: runCount(400) },
    );
  });

  test('of a curve is that of a disc, whose arcs are cubic or not', () => {
    const k = 0.5523;
    const disc = outlineOf(
      [
        { type: 'M', x: 1, y: 3 },
        { type: 'C', x1: 1, y1: 3 - 2 * k, x2: 3 - 2 * k, y2: 1, x: 3, y: 1 },
        { type: 'C', x1: 3 + 2 * k, y1: 1, x2: 5, y2: 3 - 2 * k, x: 5, y: 3 },
        { type: 'C', x1: 5, y1: 3 + 2 * k, x2: 3 + 2 * k, y2: 5, x: 3, y: 5 },
        { type: 'C', x1: 3 - 2 * k, y1: 5, x2: 1, y2: 3 + 2 * k, x: 1, y: 3 },
        { type: 'Z' },
      ],
      0.001,
    );
    expect(total(coverageOf([placed(disc)]))).toBeCloseTo(Math.PI * 4, 1);
    const arch = outlineOf(
      [{ type: 'M', x: 1, y: 4 }, { type: 'Q', x1: 3, y1: 0, x: 5, y: 4 }, { type: 'Z' }],
      0.001,
    );
    // Two thirds of the box around an arc of a parabola.
    expect(total(coverageOf([placed(arch)]))).toBeCloseTo((2 / 3) * 4 * 2, 1);
  });
});
