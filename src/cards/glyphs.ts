import type { Font } from 'opentype.js';
import type { Face } from './card.ts';
import { fontsFor } from './fontFiles.ts';

/** A shape at its place in a word: `x` and `width` in shares of the size of type, `outline` in units of its font. */
type Placed = { outline: string; x: number; scale: number };

/** A word or a space, ready to be set at any size. `width` is a share of the size of type. */
export type SetWord = { width: number; shapes: Placed[] };

/** The widths of spaces that are not an ordinary one, in shares of the size of type; thin ones as French sets them. */
const thin = 0.16;
const spaces: Record<string, number> = {
  ' ': 0.26,
  '\u00a0': 0.26,
  '\u202f': thin,
  '\u2009': thin,
  '\u200a': 0.08,
};

/** What may be written another way without a reader's noticing. */
const standIns: Record<string, string> = { '\u2011': '-', '\u2010': '-', '\u2212': '–' };

const outlines = new Map<Font, Map<number, string>>();
const kerned = new Map<Font, Map<number, number>>();

/** Written here, because the library's own `toPathData` loses the sign between `108` and `-0`. */
function outlineOf(font: Font, index: number): string {
  return remembered(outlines, font, index, () =>
    font.glyphs
      .get(index)
      .getPath(0, 0, font.unitsPerEm)
      .commands.map(({ type, ...at }) => {
        const { x1, y1, x2, y2, x, y } = at as Partial<Record<string, number>>;
        return type + [x1, y1, x2, y2, x, y].filter((value) => value !== undefined).join(' ');
      })
      .join(''),
  );
}

const kerning = (font: Font, left: number, right: number): number =>
  remembered(kerned, font, left * 65_536 + right, () =>
    font.getKerningValue(font.glyphs.get(left), font.glyphs.get(right)),
  );

function remembered<T>(all: Map<Font, Map<number, T>>, font: Font, key: number, make: () => T): T {
  const own = all.get(font) ?? new Map<number, T>();
  all.set(font, own);
  const known = own.get(key);
  if (known !== undefined) return known;
  const made = make();
  own.set(key, made);
  return made;
}

/**
 * Sets words in a face. Signs that no font has, such as emoji, are left out.
 *
 * @param spacing added after each sign, in shares of the size of type
 * @returns none where a letter or a figure is missing: half a word would say something else
 */
export function setWords(text: string, face: Face, spacing = 0): SetWord | undefined {
  const shapes: Placed[] = [];
  let x = 0;
  for (const word of text.split(/([ \u00a0\u202f\u2009\u200a])/)) {
    if (word in spaces) {
      x += spaces[word]! + spacing;
      continue;
    }
    const written = word.replace(/[\u2010\u2011\u2212]/g, (sign) => standIns[sign]!);
    const fonts = fontsFor(written, face);
    let last: { font: Font; index: number } | undefined;
    for (const [place, character] of [...written].entries()) {
      const font = fonts[place];
      if (!font && /[\p{L}\p{N}]/u.test(character)) return undefined;
      if (!font) continue;
      const index = font.charToGlyphIndex(character);
      const scale = 1 / font.unitsPerEm;
      if (last?.font === font) x += kerning(font, last.index, index) * scale;
      shapes.push({ outline: outlineOf(font, index), x, scale });
      x += (font.glyphs.get(index).advanceWidth ?? 0) * scale + spacing;
      last = { font, index };
    }
  }
  return { width: x, shapes };
}
