/** A point in degrees: longitude, latitude. */
export type Point = [x: number, y: number];

/** Reads a line of the atlas: steps between points in zigzag numbers of five bits a character. */
export function decodeLine(text: string, unit: number): Point[] {
  const points: Point[] = [];
  let [x, y, at] = [0, 0, 0];
  const number = (): number => {
    let [value, weight] = [0, 1];
    for (;;) {
      const code = text.charCodeAt(at++);
      // `!` stands for the backslash, which JSON would write with two characters.
      const five = (code === 33 ? 92 : code) - 63;
      value += (five % 32) * weight;
      if (five < 32) return value % 2 ? -(value + 1) / 2 : value / 2;
      weight *= 32;
    }
  };
  while (at < text.length) {
    x += number();
    y += number();
    points.push([x / unit, y / unit]);
  }
  return points;
}
