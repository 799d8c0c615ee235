import { createHash } from 'node:crypto';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { cardPng } from '../../src/cards/cardPng.ts';
import { drawCard } from '../../src/cards/drawCard.ts';
import { setWords, type SetWord } from '../../src/cards/glyphs.ts';
import { aCard } from './samples.ts';

const long =
  'Bruxelles propose trois seuils pour l’extraction, la transformation et le recyclage des matières premières stratégiques\u202f; les États membres réclament déjà des dérogations pour leurs industries de défense';

/** A short digest of a drawn card. */
const drawSample = (fields: Partial<Card>) =>
  createHash('sha256')
    .update(JSON.stringify(drawCard(aCard(fields))))
    .digest('hex')
    .slice(0, 12);

/** Whether anything is drawn outside the margins, except the band at the top. */
async function exceedsMargins(card: Card): Promise<boolean> {
  const { data, info } = await sharp(await cardPng(card))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isInk = (x: number, y: number) => data[(y * info.width + x) * info.channels]! < 128;
  for (let y = 12; y < info.height; y += 1)
    for (let x = 0; x < info.width; x += 1) if ((x < 56 || x > 1140 || y > 612) && isInk(x, y)) return true;
  return false;
}

type Shape = SetWord['shapes'][number];

/** The size and rise of a shape: both designs have 1000 units per em. */
const formOf = ({ scale, rise }: Shape): string => {
  if (scale > 0.0009) return 'full';
  return rise < 0 ? 'lowered' : rise > 0 ? 'raised' : 'on the line';
};

/** The height of a shape's highest point above the baseline, relative to the font size. */
const topOf = ({ outline, scale, rise }: Shape): number => {
  const heights = outline.filter((_, at) => at % 2 === 1);
  return rise - Math.min(...heights) * scale;
};

describe('a card', () => {
  test.each<[string, Partial<Card>]>([
    ['a title of 200 signs', { title: long }],
    ['a word longer than a line', { title: 'Hexakosioihexekontahexaphobie'.repeat(6) }],
    ['a title that never ends', { title: long.repeat(6) }],
    ['a title in italics', { face: 'italic', title: 'Éloge du «\u00a0critique\u00a0»' }],
    ['a section with a long name', { labels: [long, 'Entretien'], warning: 'Publicité' }],
    ['a publication with a long name', { name: long, note: long }],
  ])('keeps its margins with %s', async (_name, fields) => {
    expect(await exceedsMargins(aCard(fields))).toBe(false);
  });

  test('has the label of advertising in the section’s ink', () => {
    const inInk = (fields: Partial<Card>) =>
      drawCard(aCard(fields)).shapes.filter(({ colour }) => colour === '#2a3f9d').length;
    expect(inInk({ warning: 'Publicité' })).toBe(inInk({}) + 1);
  });

  test.each([
    ['in a script that no font has', '稀土元素'],
    ['with one word in such a script', 'Mine 稀土'],
    ['without any drawable character', '🚀 👩‍🚀'],
  ])('shows the name of the publication for a title %s', (_name, title) => {
    expect(drawSample({ title })).toBe(drawSample({ title: 'Le Fil des métaux' }));
  });

  test.each([
    ['🚀Mine', 'Mine'],
    ['🔥 Feu 👩🏽‍🚀 et drapeau 🇫🇷', 'Feu et drapeau'],
    ['Feu 🔥 🔥, puis (🔥 rien 🔥).', 'Feu, puis (rien).'],
    ['Un ❤️ pour 1️⃣ mine', 'Un pour 1 mine'],
  ])('leaves no gap for an emoji: %s', (title, words) => {
    expect(drawSample({ title })).toBe(drawSample({ title: words }));
  });
});

describe('the text of cards', () => {
  test.each([
    ['French', 'ÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ àâäæçéèêëîïôöœùûüÿ «\u00a0’“”–—…\u202f» 1er 12\u202f000\u00a0€ n°'],
    ['the rest of Latin', 'Wałęsa Škoda Ştefan Ğ İ ő ű ț đ ñ ß ø å þ'],
    ['Cyrillic', 'Казахстан объявил о запасах'],
    ['Greek', 'Ελληνικά μέταλλα'],
  ])('has the glyphs of %s', (_name, text) => {
    for (const face of ['bold', 'italic'] as const) {
      const set = setWords(text, face)!;
      expect(set.shapes.filter(({ outline }) => outline.length === 0)).toEqual([]);
      expect(set.shapes.length).toBe([...text].filter((sign) => !/\s/.test(sign)).length);
    }
  });

  test.each([
    ['a lowered figure', 'CO₂', ['full', 'full', 'lowered']],
    ['lowered figures within a word', 'Li₂CO₃', ['full', 'full', 'lowered', 'full', 'full', 'lowered']],
    ['a lowered letter', 'Nₓ', ['full', 'lowered']],
    ['raised signs', '10⁻⁶', ['full', 'full', 'raised', 'raised']],
    ['a raised letter', 'xⁿ', ['full', 'raised']],
    ['a figure in a ring, which is no part of the number before it', '3①', ['full', 'raised']],
    ['a fraction, which is no part of the number before it', '2⅓', ['full', 'raised', 'full', 'on the line']],
    ['a lowered figure in a word of another design', 'ćO₂', ['full', 'full', 'lowered']],
    ['a number of one sign', 'Ⅳ', ['full', 'full']],
    ['a sign of two letters', '25\u202f℃', ['full', 'full', 'full', 'full']],
    ['a word without the sign whose letter no font has', '🈶Mine', ['full', 'full', 'full', 'full']],
  ])('draws %s', (_name, text, forms) => {
    for (const face of ['bold', 'italic'] as const)
      expect(setWords(text, face)?.shapes.map(formOf), face).toEqual(forms);
  });

  test('draws a subscript digit like that digit, not wider', () => {
    const [low, plain] = [setWords('₂', 'bold')!, setWords('2', 'bold')!];
    expect(low.shapes.map(({ outline }) => outline)).toEqual(plain.shapes.map(({ outline }) => outline));
    expect(low.width).toBeLessThan(plain.width);
  });

  test('draws superscript digits as high and large as those of the font', () => {
    const tops = (text: string) => setWords(text, 'bold')!.shapes.map(topOf);
    const [available, drawn] = tops('²⁵');
    expect(drawn).toBeCloseTo(available!, 1);
  });

  test('has kerning', () => {
    const unkernedWidth = setWords('A', 'bold')!.width + setWords('V', 'bold')!.width;
    expect(setWords('AV', 'bold')!.width).toBeLessThan(unkernedWidth - 0.03);
  });

  test('has a narrower thin space than others', () => {
    expect(setWords('a\u202fb', 'bold')!.width).toBeLessThan(setWords('a b', 'bold')!.width);
  });

  test('uses one design for a word from two fonts', () => {
    const outlines = (word: string) => setWords(word, 'bold')!.shapes.map(({ outline }) => outline);
    const [, ...rest] = outlines('ćoda');
    expect(rest.filter((outline) => outlines('oda').includes(outline))).toEqual([]);
  });
});

test('a card has a place for any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ maxLength: 40 }),
      (title, name) => {
        const { shapes } = drawCard(aCard({ title, name }));
        expect(shapes.flatMap(({ outline, x, y, scale }) => [...outline, x, y, scale])).not.toContain(NaN);
      },
    ),
    { numRuns: 60 },
  );
});

/** If this fails, the drawing has changed: look at some cards, and update the digests. */
test('a drawing is the same on every machine', () => {
  const second: Partial<Card> = { face: 'italic', title: long, note: 'Une note', warning: 'Publicité' };
  const third = { title: 'CO₂, 10⁻⁶ et 2⅓' };
  expect([{}, second, third].map(drawSample)).toEqual(['5cac9c727d70', '1e39ab7223e8', '1402b4e3765b']);
});
