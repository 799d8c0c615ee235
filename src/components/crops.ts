/** Pixels. */
type Size = { width: number; height: number };

/**
 * The largest crop of a shape that a picture allows, and which of the wished widths to make of it. Never larger
 * than the picture: enlarging adds bytes and no detail.
 *
 * @param ratio width to height
 * @param wished widths in pixels, rising
 */
export function cropOf(
  picture: Size,
  ratio: [number, number],
  wished: readonly number[],
): Size & { widths: number[] } {
  const [across, down] = ratio;
  const most = Math.floor(Math.min(picture.width, (picture.height * across) / down));
  const fitting = wished.filter((width) => width <= most);
  const widths = fitting.length < wished.length ? [...new Set([...fitting, most])] : fitting;
  const width = widths.at(-1)!;
  return { width, height: Math.round((width * down) / across), widths };
}

/**
 * The edge or corner a crop keeps, in sharp's words, from a focus: one or two of its words in any order, or two
 * shares (`30% 60%`), of which each third counts. Undefined keeps the middle.
 */
export function positionOf(focus: string | undefined): string | undefined {
  const [x = 50, y = 50] = focus?.includes('%') ? focus.split(' ').map(Number.parseFloat) : [];
  const has = (edge: string, share: boolean) => (focus?.includes(edge) || share ? edge : undefined);
  const across = has('left', x < 100 / 3) ?? has('right', x > 200 / 3);
  const down = has('top', y < 100 / 3) ?? has('bottom', y > 200 / 3);
  return [across, down].filter(Boolean).join(' ') || undefined;
}
