import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import opentype, { type Font } from 'opentype.js';
import type { Face } from './card.ts';

const require = createRequire(path.resolve('package.json'));

const charter = {
  bold: new URL('./fonts/charter-bold.ttf', import.meta.url),
  italic: new URL('./fonts/charter-italic.ttf', import.meta.url),
};
const sourceSerif = (part: string, name: string) =>
  require.resolve(`@fontsource/source-serif-4/files/source-serif-4-${part}-${name}.woff`);

const parts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];

/**
 * The files of each face, from the repository and its packages: a card must not depend on the fonts of a machine. The
 * first is the site's own type; the others, one design in parts, stand in for what that lacks.
 */
const files: Record<Face, { first: string; others: string[] }> = {
  bold: { first: fileURLToPath(charter.bold), others: parts.map((part) => sourceSerif(part, '600-normal')) },
  italic: {
    first: fileURLToPath(charter.italic),
    others: parts.map((part) => sourceSerif(part, '400-italic')),
  },
};

const opened = new Map<string, Font>();

function open(file: string): Font {
  const known = opened.get(file);
  if (known) return known;
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const font = opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength));
  opened.set(file, font);
  return font;
}

const has = (font: Font, character: string) => font.charToGlyphIndex(character) > 0;

/** Whether any font of a face has a character. */
export const isDrawable = (character: string, face: Face): boolean =>
  has(open(files[face].first), character) || files[face].others.some((other) => has(open(other), character));

/**
 * The font for each character of a word: the site's own wherever it has all that any font has, so that no word is set
 * in two designs.
 *
 * @returns none for a character that no font has
 */
export function fontsFor(word: string, face: Face): (Font | undefined)[] {
  const { first, others } = files[face];
  const own = open(first);
  const characters = [...word];
  if (characters.every((character) => has(own, character))) return characters.map(() => own);
  const stranger = (character: string) => others.map(open).find((other) => has(other, character));
  const strangers = characters.map(stranger);
  const isOwn = characters.every((character, place) => has(own, character) || !strangers[place]);
  return characters.map((character, place) => {
    const ownOrNone = has(own, character) ? own : undefined;
    return isOwn ? ownOrNone : (strangers[place] ?? ownOrNone);
  });
}
