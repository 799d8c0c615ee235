/** Lines of text and the size of type they are set in, in pixels. */
export type SetTitle = { lines: string[]; size: number };

export type Room = {
  /** Pixels. */
  width: number;
  height: number;
  /** Sizes of type, in pixels, and from baseline to baseline in shares of the size. */
  most: number;
  least: number;
  leading: number;
};

/** Width of a text in shares of the size of type. */
export type Measure = (text: string) => number;

/** A part of a title that stands on one line; `bare` is its width without the space that ends it. */
type Piece = { text: string; width: number; bare: number };

/**
 * Breaks a title into lines in the largest type that fits its room, lines of much the same length. A title too long for
 * the smallest type ends in an ellipsis; a word too long for a line is broken.
 */
export function breakTitle(title: string, room: Room, measure: Measure): SetTitle {
  const pieceOf = (text: string) => ({ text, width: measure(text), bare: measure(unspaced(text)) });
  const pieces = piecesOf(title).map(pieceOf);
  const widest = Math.max(...pieces.map(({ bare }) => bare));
  for (let size = room.most; size >= room.least; size -= 2) {
    const across = room.width / size;
    if (widest > across) continue;
    const lines = fill(pieces, across);
    if (lines.length <= linesIn(room, size)) return { lines: balance(pieces, lines, widest, across), size };
  }
  const size = room.least;
  const across = room.width / size;
  const most = linesIn(room, size);
  const cut = pieces.flatMap((piece) => cutPiece(piece, across, pieceOf));
  const lines = fill(cut, across);
  return { lines: lines.length <= most ? lines : clip(lines, most, across, measure), size };
}

/** Without the ordinary spaces at its end; no-break spaces are part of what is said. */
const unspaced = (text: string) => text.replace(/ +$/, '');

const linesIn = ({ height, leading }: Room, size: number) => 1 + Math.floor((height / size - 1) / leading);

/** Where a line may end: after an ordinary space, and after a hyphen or a dash between letters. No-break spaces hold. */
const piecesOf = (title: string) => title.split(/(?<= )(?! )|(?<=\p{L}[-–—/])(?=\p{L})/u);

function fill(pieces: readonly Piece[], across: number): string[] {
  const lines: string[] = [];
  let [line, width] = ['', 0];
  for (const piece of pieces) {
    if (line !== '' && width + piece.bare > across) {
      lines.push(unspaced(line));
      [line, width] = ['', 0];
    }
    line += piece.text;
    width += piece.width;
  }
  return unspaced(line) === '' ? lines : [...lines, unspaced(line)];
}

/** The narrowest column that needs no more lines, so that none is left with a single word. */
function balance(
  pieces: readonly Piece[],
  lines: readonly string[],
  widest: number,
  across: number,
): string[] {
  let [low, high] = [widest, across];
  while (high - low > 0.05) {
    const middle = (low + high) / 2;
    if (fill(pieces, middle).length <= lines.length) high = middle;
    else low = middle;
  }
  return fill(pieces, high);
}

/** Cuts a piece that no line can hold. */
function cutPiece(piece: Piece, across: number, pieceOf: (text: string) => Piece): Piece[] {
  if (piece.bare <= across) return [piece];
  const parts = [''];
  for (const character of piece.text) {
    if (pieceOf(parts.at(-1) + character).bare > across) parts.push('');
    parts[parts.length - 1] += character;
  }
  return parts.map(pieceOf);
}

function clip(lines: readonly string[], most: number, across: number, measure: Measure): string[] {
  let last = lines[most - 1]!;
  while (measure(`${last}…`) > across) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last.replace(/[\s\p{P}]+$/u, '')}…`];
}
