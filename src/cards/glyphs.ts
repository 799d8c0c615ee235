import type { Font } from 'opentype.js';
import type { Face } from './card.ts';
import { fontsFor, isDrawable } from './fontFiles.ts';
import { outlineOf, type Outline } from './outlines.ts';

/**
 * A glyph at its position: `x` and `rise`, the height above the baseline, are relative to the font size; `outline` is in units
 * of its font.
 */
type PlacedShape = { outline: Outline; x: number; rise: number; scale: number };

/** Text laid out for any size. `width` is relative to the font size. */
export type SetWord = { width: number; shapes: PlacedShape[] };

/** The widths of spaces relative to the font size; thin ones as in French typography. */
const thin = 0.16;
const spaces: Record<string, number> = {
  ' ': 0.26,
  '\u00a0': 0.26,
  '\u202f': thin,
  '\u2009': thin,
  '\u200a': 0.08,
};

/** Substitutes that look the same. */
const substitutes: Record<string, string> = { '\u2011': '-', '\u2010': '-', '\u2212': '–' };

/** The size and height of a glyph, relative to the font size. */
type Form = { scale: number; rise: number };

type Sign = { character: string; form: Form };

const full: Form = { scale: 1, rise: 0 };

/** The size and height of Charter's `²`. */
const raised: Form = { scale: 0.6, rise: 0.268 };
const lowered: Form = { scale: 0.6, rise: -0.12 };
const small: Form = { scale: 0.6, rise: 0 };

const isLowered = /[\u1d62-\u1d6a\u2080-\u209c\u2c7c]/;

/** Includes numbers that are not digits, such as `①`, so that `3①` does not become 31. */
const isRaised = /[\u2070-\u207f\p{No}\p{Lm}]/u;

const outlineCache = new Map<Font, Map<number, Outline>>();
const kerningCache = new Map<Font, Map<number, number>>();

/** How far pieces may lie from the curves of a glyph: a tenth of a pixel at the largest size of a title. */
const tolerance = 1 / 1240;

const glyphOutline = (font: Font, index: number): Outline =>
  memoized(outlineCache, font, index, () => {
    const { commands } = font.glyphs.get(index).getPath(0, 0, font.unitsPerEm);
    return outlineOf(commands, tolerance * font.unitsPerEm);
  });

const kerning = (font: Font, left: number, right: number): number =>
  memoized(kerningCache, font, left * 65_536 + right, () =>
    font.getKerningValue(font.glyphs.get(left), font.glyphs.get(right)),
  );

function memoized<T>(all: Map<Font, Map<number, T>>, font: Font, key: number, make: () => T): T {
  const own = all.get(font) ?? new Map<number, T>();
  all.set(font, own);
  const known = own.get(key);
  if (known !== undefined) return known;
  const made = make();
  own.set(key, made);
  return made;
}

/** The characters to draw for a character: itself or, if no font has it, its NFKC decomposition. */
function signsOf(character: string, face: Face): Sign[] {
  const itself = [{ character, form: full }];
  if (isDrawable(character, face)) return itself;
  const parts = [...character.normalize('NFKC')];
  return parts.every((part) => isDrawable(part, face)) ? withForms(character, parts) : itself;
}

/** Keeps superscript and subscript characters raised or lowered, so that `CO₂` does not become CO2. */
function withForms(character: string, parts: readonly string[]): Sign[] {
  const stroke = parts.indexOf('\u2044');
  const form = isLowered.test(character) ? lowered : isRaised.test(character) ? raised : full;
  return parts.map((part, place) => {
    if (stroke < 0 || place < stroke) return { character: part, form };
    return { character: part, form: place > stroke ? small : full };
  });
}

/**
 * Lays out text in a face. Characters that no font has, such as emoji, are left out.
 *
 * @param spacing letter spacing, relative to the font size
 * @returns undefined if the fonts lack a letter or a digit, because an incomplete word could mislead
 */
export function setWords(text: string, face: Face, spacing = 0): SetWord | undefined {
  const shapes: PlacedShape[] = [];
  let x = 0;
  for (const word of text.split(/([ \u00a0\u202f\u2009\u200a])/)) {
    if (word in spaces) {
      x += spaces[word]! + spacing;
      continue;
    }
    const written = word.replace(/[\u2010\u2011\u2212]/g, (sign) => substitutes[sign]!);
    const signs = [...written].flatMap((character) => signsOf(character, face));
    const fonts = fontsFor(signs.map(({ character }) => character).join(''), face);
    let last: { font: Font; index: number; form: Form } | undefined;
    for (const [place, { character, form }] of signs.entries()) {
      const font = fonts[place];
      if (!font && /[\p{L}\p{N}]/u.test(character)) return undefined;
      if (!font) continue;
      const index = font.charToGlyphIndex(character);
      const scale = form.scale / font.unitsPerEm;
      if (last?.font === font && last.form === form) x += kerning(font, last.index, index) * scale;
      shapes.push({ outline: glyphOutline(font, index), x, rise: form.rise, scale });
      x += (font.glyphs.get(index).advanceWidth ?? 0) * scale + spacing;
      last = { font, index, form };
    }
  }
  return { width: x, shapes };
}
