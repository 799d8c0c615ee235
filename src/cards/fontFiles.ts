import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import opentype, { type Font } from 'opentype.js';
import type { Face } from './card.ts';

/** Finds packages from this file, which the bundle of pages is far from. */
const require = createRequire(new URL('./fontFiles.ts', import.meta.url));

const charter = {
  bold: new URL('./fonts/charter-bold.ttf', import.meta.url),
  italic: new URL('./fonts/charter-italic.ttf', import.meta.url),
};
const sourceSerif = (part: string, name: string) =>
  require.resolve(`@fontsource/source-serif-4/files/source-serif-4-${part}-${name}.woff`);

const parts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

/**
 * The font files of each face, from the repository and its packages, so that cards do not depend on installed fonts: the
 * site's own font, and the fallback fonts for characters it lacks, one typeface in parts.
 */
const files: Record<Face, { ownFont: string; fallbacks: string[] }> = {
  bold: {
    ownFont: fileURLToPath(charter.bold),
    fallbacks: parts.map((part) => sourceSerif(part, '600-normal')),
  },
  italic: {
    ownFont: fileURLToPath(charter.italic),
    fallbacks: parts.map((part) => sourceSerif(part, '400-italic')),
  },
};

const fontCache = new Map<string, Font>();

function open(file: string): Font {
  const known = fontCache.get(file);
  if (known) return known;
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const font = opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength));
  fontCache.set(file, font);
  return font;
}

const hasGlyph = (font: Font, character: string) => font.charToGlyphIndex(character) > 0;

/** Whether any font of a face has a glyph for a character. */
export const isDrawable = (character: string, face: Face): boolean =>
  hasGlyph(open(files[face].ownFont), character) ||
  files[face].fallbacks.some((other) => hasGlyph(open(other), character));

/**
 * The font for each character of a word: the site's own font unless a fallback font has characters that it lacks, so that a
 * word is not set in two typefaces.
 *
 * @returns undefined for characters that no font has
 */
export function fontsFor(word: string, face: Face): (Font | undefined)[] {
  const { ownFont: first, fallbacks: others } = files[face];
  const own = open(first);
  const characters = [...word];
  if (characters.every((character) => hasGlyph(own, character))) return characters.map(() => own);
  const fallbackFor = (character: string) => others.map(open).find((other) => hasGlyph(other, character));
  const fallbackFonts = characters.map(fallbackFor);
  const isOwn = characters.every((character, place) => hasGlyph(own, character) || !fallbackFonts[place]);
  return characters.map((character, place) => {
    const ownOrNone = hasGlyph(own, character) ? own : undefined;
    return isOwn ? ownOrNone : (fallbackFonts[place] ?? ownOrNone);
  });
}
