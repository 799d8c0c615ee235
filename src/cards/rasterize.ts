import type { Outline } from './outlines.ts';

/** An outline where it is drawn: its point (0, 0) at `x` and `y`, in pixels, enlarged by `scale`. */
export type PlacedOutline = { outline: Outline; x: number; y: number; scale: number };

/**
 * How much of each pixel is inside shapes, from the left of each row: the sum of the numbers up to a pixel, from 0 to 1 apart
 * from its sign. `from` and `to` are the first number of each row that is not 0 and the one after the last.
 */
export type Coverage = {
  /** Two numbers a row more than pixels: an edge at the right end changes what would follow. */
  changes: Float32Array;
  from: Int32Array;
  to: Int32Array;
};

type Size = { width: number; height: number };

/** The coverage of nothing. */
export function emptyCoverage({ width, height }: Size): Coverage {
  const changes = new Float32Array((width + 2) * height);
  return { changes, from: new Int32Array(height).fill(width + 2), to: new Int32Array(height) };
}

/**
 * Adds shapes to a coverage, without regard to their colour. Each edge adds to the pixels on its way by how much it changes the
 * coverage of what lies to the right, so that one sum along each row gives the coverage of all
 * (https://medium.com/@raphlinus/inside-the-fastest-font-renderer-in-the-world-75ae5270c445).
 */
export function rasterize(shapes: readonly PlacedOutline[], coverage: Coverage, size: Size): void {
  for (const { outline, x, y, scale } of shapes)
    for (let at = 0; at < outline.length; at += 4)
      addEdge(
        coverage,
        size,
        outline[at]! * scale + x,
        outline[at + 1]! * scale + y,
        outline[at + 2]! * scale + x,
        outline[at + 3]! * scale + y,
      );
}

function addEdge(
  { changes, from, to }: Coverage,
  { width, height }: Size,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): void {
  const isDown = y1 < y2;
  const upperX = isDown ? x1 : x2;
  const upperY = isDown ? y1 : y2;
  const lowerY = isDown ? y2 : y1;
  const slope = ((isDown ? x2 : x1) - upperX) / (lowerY - upperY);
  const last = Math.min(height, Math.ceil(lowerY));
  let x = upperY < 0 ? upperX - upperY * slope : upperX;
  for (let row = Math.max(0, Math.floor(upperY)); row < last; row += 1) {
    const share = Math.min(row + 1, lowerY) - Math.max(row, upperY);
    const next = x + slope * share;
    const change = isDown ? share : -share;
    const left = Math.max(0, Math.min(width, Math.min(x, next)));
    const right = Math.min(width, Math.max(0, Math.max(x, next)));
    x = next;
    const first = Math.floor(left);
    const end = Math.ceil(right);
    const start = row * (width + 2) + first;
    if (first < from[row]!) from[row] = first;
    const after = Math.max(end + 1, first + 2);
    if (after > to[row]!) to[row] = after;
    if (end <= first + 1) {
      // Within one pixel: what lies to the left of the edge in it is not covered.
      const inNext = change * ((left + right) / 2 - first);
      changes[start]! += change - inNext;
      changes[start + 1]! += inNext;
      continue;
    }
    // Across several: what lies to the right of the edge grows by a triangle, then evenly, then by a triangle.
    const each = change / (right - left);
    const begun = first + 1 - left;
    const ended = right - (end - 1);
    const firstArea = (each * begun * begun) / 2;
    const lastArea = (each * ended * ended) / 2;
    const count = end - first;
    changes[start]! += firstArea;
    if (count === 2) changes[start + 1]! += change - firstArea - lastArea;
    else {
      const second = each * (begun + 0.5);
      changes[start + 1]! += second - firstArea;
      for (let at = 2; at < count - 1; at += 1) changes[start + at]! += each;
      changes[start + count - 1]! += change - second - each * (count - 3) - lastArea;
    }
    changes[start + count]! += lastArea;
  }
}
