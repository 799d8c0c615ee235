/** Lines of text and their font size in pixels. */
export type TitleLayout = { lines: string[]; size: number };

export type TitleBox = {
  /** Width and height in pixels. */
  width: number;
  height: number;
  /** Font sizes in pixels, and line height relative to the font size. */
  maxSize: number;
  minSize: number;
  leading: number;
};

/** Measures the width of a text relative to the font size. */
export type Measure = (text: string) => number;

/** A part of a title that is not broken; `bare` is its width without the trailing space. */
type LineSegment = { text: string; width: number; bare: number };

/**
 * Breaks a title into lines of similar length, in the largest font size that fits its box. A title too long for the smallest
 * size ends in an ellipsis; a word too long for a line is broken.
 */
export function breakTitle(title: string, room: TitleBox, measure: Measure): TitleLayout {
  const segmentOf = (text: string) => ({ text, width: measure(text), bare: measure(trimSpaces(text)) });
  const segments = splitTitle(title).map(segmentOf);
  const widest = Math.max(...segments.map(({ bare }) => bare));
  for (let size = room.maxSize; size >= room.minSize; size -= 2) {
    const across = room.width / size;
    if (widest > across) continue;
    const lines = fill(segments, across);
    if (lines.length <= maxLines(room, size))
      return { lines: balance(segments, lines, widest, across), size };
  }
  const size = room.minSize;
  const across = room.width / size;
  const most = maxLines(room, size);
  const cut = segments.flatMap((segment) => cutSegment(segment, across, segmentOf));
  const lines = fill(cut, across);
  return { lines: lines.length <= most ? lines : truncate(lines, most, across, measure), size };
}

/** Removes trailing spaces, but not no-break spaces. */
const trimSpaces = (text: string) => text.replace(/ +$/, '');

const maxLines = ({ height, leading }: TitleBox, size: number) =>
  1 + Math.floor((height / size - 1) / leading);

/** Splits a title where a line may end: after a space, and after a hyphen or dash between letters. */
const splitTitle = (title: string) => title.split(/(?<= )(?! )|(?<=\p{L}[-–—/])(?=\p{L})/u);

function fill(segments: readonly LineSegment[], across: number): string[] {
  const lines: string[] = [];
  let [line, width] = ['', 0];
  for (const segment of segments) {
    if (line !== '' && width + segment.bare > across) {
      lines.push(trimSpaces(line));
      [line, width] = ['', 0];
    }
    line += segment.text;
    width += segment.width;
  }
  return trimSpaces(line) === '' ? lines : [...lines, trimSpaces(line)];
}

/** Breaks lines at the narrowest width that needs no more lines, so that the last one is not a single word. */
function balance(
  segments: readonly LineSegment[],
  lines: readonly string[],
  widest: number,
  across: number,
): string[] {
  let [low, high] = [widest, across];
  while (high - low > 0.05) {
    const middle = (low + high) / 2;
    if (fill(segments, middle).length <= lines.length) high = middle;
    else low = middle;
  }
  return fill(segments, high);
}

/** Cuts a segment that is longer than a line. */
function cutSegment(
  segment: LineSegment,
  across: number,
  segmentOf: (text: string) => LineSegment,
): LineSegment[] {
  if (segment.bare <= across) return [segment];
  const parts = [''];
  for (const character of segment.text) {
    if (segmentOf(parts.at(-1) + character).bare > across) parts.push('');
    parts[parts.length - 1] += character;
  }
  return parts.map(segmentOf);
}

function truncate(lines: readonly string[], most: number, across: number, measure: Measure): string[] {
  let last = lines[most - 1]!;
  while (measure(`${last}…`) > across) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last.replace(/[\s\p{P}]+$/u, '')}…`];
}
