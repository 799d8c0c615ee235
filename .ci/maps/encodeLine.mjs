/**
 * A line as text: the steps from point to point in zigzag numbers of five bits a character, as in Google's encoded
 * polylines. `src/maps/decodeLine.ts` reads it.
 */
export function encodeLine(points, unit) {
  let text = '';
  let [lastX, lastY] = [0, 0];
  for (const [index, [lon, lat]] of points.entries()) {
    const [x, y] = [Math.round(lon * unit), Math.round(lat * unit)];
    if (index > 0 && index < points.length - 1 && x === lastX && y === lastY) continue;
    text += encodeNumber(x - lastX) + encodeNumber(y - lastY);
    [lastX, lastY] = [x, y];
  }
  return text;
}

function encodeNumber(number) {
  let rest = number < 0 ? -2 * number - 1 : 2 * number;
  let text = '';
  do {
    text += String.fromCharCode((rest >= 32 ? 32 + (rest % 32) : rest) + 63);
    rest = Math.floor(rest / 32);
  } while (rest > 0);
  // A backslash would be two characters in JSON.
  return text.replaceAll('\\', '!');
}
