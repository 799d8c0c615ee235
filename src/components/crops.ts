/** Pixels. */
type Size = { width: number; height: number };

/** Width to height. */
type Ratio = [across: number, down: number];

/**
 * The largest crop of a shape that a picture allows, and which of the wished widths to make of it. Never larger
 * than the picture: enlarging adds bytes and no detail.
 *
 * @param wished widths in pixels, rising
 */
export function cropOf(picture: Size, ratio: Ratio, wished: readonly number[]): Size & { widths: number[] } {
  const [across, down] = ratio;
  const most = Math.floor(Math.min(picture.width, (picture.height * across) / down));
  const fitting = wished.filter((width) => width <= most);
  const widths = fitting.length < wished.length ? [...new Set([...fitting, most])] : fitting;
  const width = widths.at(-1)!;
  return { width, height: Math.round((width * down) / across), widths };
}

/**
 * Which part of a picture a crop keeps, as `src/builder/images/encodePicture.ts` reads it: `center`, an edge, or `left 900x600`:
 * of the left 900 pixels, all 600 high, the right end. The focus stands in the middle of the crop, or as near as the
 * edges allow.
 *
 * @param focus one or two words (`top`, `left center`), or two shares (`30% 60%`) of width and height; the middle if undefined
 */
export function positionOf(picture: Size, [across, down]: Ratio, focus = 'center'): string {
  const { width, height } = picture;
  const [x, y] = sharesOf(focus);
  return width * down > height * across
    ? placeOf(width, (height * across) / down, x, ['left', 'right'], (end) => `${end}x${height}`)
    : placeOf(height, (width * down) / across, y, ['top', 'bottom'], (end) => `${width}x${end}`);
}

function placeOf(
  whole: number,
  part: number,
  share: number,
  [first, last]: [string, string],
  window: (end: number) => string,
): string {
  const start = Math.min(Math.max(whole * share - part / 2, 0), whole - part);
  if (Math.abs(start - (whole - part) / 2) < 1) return 'center';
  if (start < 1) return first;
  return start > whole - part - 1 ? last : `${first} ${window(Math.round(start + part))}`;
}

/** Where a focus lies, from 0 to 1 across and down. */
function sharesOf(focus: string): [x: number, y: number] {
  if (focus.includes('%')) {
    const [x = 50, y = 50] = focus.split(' ').map(Number.parseFloat);
    return [x / 100, y / 100];
  }
  const along = (first: string, last: string) => (focus.includes(first) ? 0 : focus.includes(last) ? 1 : 0.5);
  return [along('left', 'right'), along('top', 'bottom')];
}
