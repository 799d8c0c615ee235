/** The edges of a shape, four numbers each: `x1 y1 x2 y2`, with `y` downwards. What is inside lies to one side of all of them. */
export type Outline = readonly number[];

/** A step of a path as opentype.js has it: to a point, straight or along a curve with one or two control points. */
export type PathCommand = {
  type: string;
  x?: number | undefined;
  y?: number | undefined;
  x1?: number | undefined;
  y1?: number | undefined;
  x2?: number | undefined;
  y2?: number | undefined;
};

/**
 * The edges of a path, its curves as straight pieces.
 *
 * @param tolerance how far a piece may lie from its curve, in the units of the path
 */
export function outlineOf(path: readonly PathCommand[], tolerance: number): Outline {
  const edges: number[] = [];
  let [startX, startY, fromX, fromY] = [0, 0, 0, 0];
  const lineTo = (x: number, y: number) => {
    if (fromY !== y) edges.push(fromX, fromY, x, y);
    [fromX, fromY] = [x, y];
  };
  for (const { type, x = startX, y = startY, x1 = 0, y1 = 0, x2 = x1, y2 = y1 } of path) {
    if (type === 'C' || type === 'Q') {
      const [beginX, beginY] = [fromX, fromY];
      // How far a curve is from its chord falls with the square of the number of pieces.
      const bend = Math.max(
        Math.hypot(beginX - 2 * x1 + x2, beginY - 2 * y1 + y2),
        Math.hypot(x1 - 2 * x2 + x, y1 - 2 * y2 + y),
      );
      const pieces = Math.max(1, Math.ceil(Math.sqrt(bend / tolerance)));
      for (let piece = 1; piece <= pieces; piece += 1) {
        const t = piece / pieces;
        const u = 1 - t;
        const between = (from: number, a: number, b: number, to: number) =>
          type === 'Q'
            ? u * u * from + 2 * u * t * a + t * t * to
            : u ** 3 * from + 3 * u * u * t * a + 3 * u * t * t * b + t ** 3 * to;
        lineTo(between(beginX, x1, x2, x), between(beginY, y1, y2, y));
      }
    } else if (type === 'M') [startX, startY, fromX, fromY] = [x, y, x, y];
    else lineTo(x, y);
  }
  return edges;
}

/** The edges of a rectangle. */
export const rectangle = (x: number, y: number, width: number, height: number): Outline => [
  ...[x, y, x, y + height],
  ...[x + width, y + height, x + width, y],
];
