import type { Font } from 'opentype.js';
import type { Face } from './card.ts';
import { fontsFor, isDrawable } from './fontFiles.ts';

/**
 * A shape at its place in a word: `x` and `rise`, how far above the line it stands, in shares of the size of type,
 * `outline` in units of its font.
 */
type Placed = { outline: string; x: number; rise: number; scale: number };

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

/** How a sign is set, in shares of the size of type. */
type Form = { scale: number; rise: number };

type Sign = { character: string; form: Form };

const full: Form = { scale: 1, rise: 0 };

/** As large and as high as Charter's own `²`. */
const raised: Form = { scale: 0.6, rise: 0.268 };
const lowered: Form = { scale: 0.6, rise: -0.12 };
const small: Form = { scale: 0.6, rise: 0 };

const isLowered = /[\u1d62-\u1d6a\u2080-\u209c\u2c7c]/;

/** Beside what is made to be raised, the numbers of which no digit is one: `3①` must not become 31. */
const isRaised = /[\u2070-\u207f\p{No}\p{Lm}]/u;

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

/** The signs to draw for a character: itself or, where no font has it, what it is made of. */
function signsFor(character: string, face: Face): Sign[] {
  const itself = [{ character, form: full }];
  if (isDrawable(character, face)) return itself;
  const parts = [...character.normalize('NFKC')];
  return parts.every((part) => isDrawable(part, face)) ? formed(character, parts) : itself;
}

/** Signs small and off the line where the character they stand for is, so that `CO₂` is not read as CO2. */
function formed(character: string, parts: readonly string[]): Sign[] {
  const stroke = parts.indexOf('\u2044');
  const form = isLowered.test(character) ? lowered : isRaised.test(character) ? raised : full;
  return parts.map((part, place) => {
    if (stroke < 0 || place < stroke) return { character: part, form };
    return { character: part, form: place > stroke ? small : full };
  });
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
    const signs = [...written].flatMap((character) => signsFor(character, face));
    const fonts = fontsFor(signs.map(({ character }) => character).join(''), face);
    let last: { font: Font; index: number; form: Form } | undefined;
    for (const [place, { character, form }] of signs.entries()) {
      const font = fonts[place];
      if (!font && /[\p{L}\p{N}]/u.test(character)) return undefined;
      if (!font) continue;
      const index = font.charToGlyphIndex(character);
      const scale = form.scale / font.unitsPerEm;
      if (last?.font === font && last.form === form) x += kerning(font, last.index, index) * scale;
      shapes.push({ outline: outlineOf(font, index), x, rise: form.rise, scale });
      x += (font.glyphs.get(index).advanceWidth ?? 0) * scale + spacing;
      last = { font, index, form };
    }
  }
  return { width: x, shapes };
}
