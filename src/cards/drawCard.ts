import type { Card, Face } from './card.ts';
import { cardSize } from './card.ts';
import { setWords } from './glyphs.ts';
import { rectangle } from './outlines.ts';
import type { PlacedOutline } from './rasterize.ts';
import { breakTitle } from './titleLayout.ts';

/** Layout in pixels. Social networks crop the edges a little, so texts keep a margin. */
const margin = 64;
const right = cardSize.width - margin;
const kicker = { y: 92, bar: 60, thick: 9, thin: 2, gap: 22, size: 30, flag: 54, padding: 16 };
const title = { top: 138, width: right - margin, height: 362, maxSize: 124, minSize: 38, leading: 1.12 };
const foot = {
  rule: 540,
  thick: 5,
  baseline: 592,
  size: 36,
  noteSize: 27,
  noteShare: 0.5,
  gap: 40,
  logoHeight: 56,
};

/** Letter spacing relative to the font size, as in tokens.css. */
const tracks = { caps: 0.05, title: -0.012 };

/** The cap height of Charter relative to the font size, to centre labels on the line. */
const capitals = 0.67;

export type CardShape = PlacedOutline & { colour: string };

/** A logo at its place, as SVG of its size in pixels. */
export type CardLogo = { svg: string; x: number; y: number };

/**
 * What is drawn on the paper of a card. All text is converted to outlines, so that the result does not depend on installed
 * fonts. If the fonts lack the script of the title, or nothing of it would be visible, the name of the publication replaces it.
 */
export function drawCard(card: Card): { shapes: CardShape[]; logo: CardLogo | undefined } {
  const { black, ink } = card.colours;
  const note = drawNote(card);
  const room = right - margin - (note.width > 0 ? note.width + foot.gap : 0);
  const shapes = [
    ...drawKicker(card),
    ...drawTitle(card),
    rect(margin, foot.rule, right - margin, foot.thick, black),
    ...(card.logo ? [] : drawName(card, room)),
    ...note.shapes,
    rect(0, 0, cardSize.width, kicker.thick, ink),
  ];
  return { shapes, logo: card.logo && drawLogo(card.logo, room, black) };
}

const characters = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** A title without characters that the fonts lack, such as emoji, and without the spaces they would leave. */
function withoutMissingGlyphs(text: string, face: Face): string {
  // All fonts have these characters, and most titles no others.
  if (/^[\x20-\u024f\u2000-\u206f]*$/.test(text)) return text;
  const isUnseen = (character: string) =>
    /\S/.test(character) && setWords(character, face)?.shapes.length === 0;
  const seen = [...characters.segment(text)]
    .map(({ segment }) => (isUnseen(segment) ? '\0' : segment))
    .join('');
  return seen
    .replace(/[ \u00a0]*\0[\0 \u00a0]*(?=[,.)\]…]|$)/g, '')
    .replace(/^[\0 ]+|(?<=[ ([])[\0 ]*\0 ?/g, '')
    .replace(/\0/g, '');
}

/** The line with the section, as above the title of an article's page. */
function drawKicker({ labels, warning, colours: { ink, paper } }: Card): CardShape[] {
  const middle = kicker.y + kicker.thin / 2;
  const baseline = middle + (kicker.size * capitals) / 2;
  const label = labels.join(' · ').toUpperCase();
  const labelLine = line(label, 'bold', kicker.size, tracks.caps);
  const flag =
    warning === undefined ? undefined : line(warning.toUpperCase(), 'bold', kicker.size, tracks.caps);
  const flagWidth = flag ? flag.width + 2 * kicker.padding : 0;
  const parts = [rect(margin, middle - kicker.thick / 2, kicker.bar, kicker.thick, ink)];
  let x = margin + kicker.bar + kicker.gap;
  const room = right - x - kicker.gap - flagWidth;
  if (labelLine && labelLine.width > 0) {
    const squeeze = Math.min(1, room / labelLine.width);
    parts.push(...labelLine.at(x, baseline, ink, squeeze));
    x += labelLine.width * squeeze + kicker.gap;
  }
  if (flag) {
    parts.push(rect(x, middle - kicker.flag / 2, flagWidth, kicker.flag, ink));
    parts.push(...flag.at(x + kicker.padding, baseline, paper));
    x += flagWidth + kicker.gap;
  }
  if (x < right) parts.push(rect(x, kicker.y, right - x, kicker.thin, ink));
  return parts;
}

function drawTitle({ title: written, name, face, colours: { black } }: Card): CardShape[] {
  const track = face === 'bold' ? tracks.title : 0;
  const shows = (words: string) =>
    setWords(words, face, track)?.shapes.some(({ outline }) => outline.length > 0) ?? false;
  const text = withoutMissingGlyphs([written, name].find(shows) ?? '', face);
  const measure = (words: string) => setWords(words, face, track)?.width ?? 0;
  const { lines, size } = breakTitle(text, title, measure);
  return lines.flatMap((words, index) => {
    const y = title.top + size * (0.86 + index * title.leading);
    return line(words, face, size, track)?.at(margin, y, black) ?? [];
  });
}

/** The name as in the masthead, scaled down if there is not enough room. */
function drawName({ name, colours: { black } }: Card, room: number): CardShape[] {
  const masthead = line(name, 'bold', foot.size, tracks.title);
  return masthead?.at(margin, foot.baseline, black, Math.min(1, room / masthead.width)) ?? [];
}

/** The note at the right, scaled down if there is not enough room. */
function drawNote({ note = '', colours: { grey } }: Card): { shapes: CardShape[]; width: number } {
  const set = note === '' ? undefined : line(note, 'italic', foot.noteSize, 0);
  if (!set) return { shapes: [], width: 0 };
  const width = Math.min(set.width, (right - margin) * foot.noteShare);
  return { shapes: set.at(right - width, foot.baseline, grey, width / set.width), width };
}

/** The logo below the rule, as high as there is room and no wider. */
function drawLogo(
  { drawing, width, height }: NonNullable<Card['logo']>,
  room: number,
  black: string,
): CardLogo {
  const scale = Math.min(foot.logoHeight / height, room / width);
  const [high, wide] = [height * scale, width * scale].map((length) => Math.max(1, Math.round(length)));
  const below = foot.rule + foot.thick;
  const [root = '', attributes = ''] = /<svg\b([^>]*)>/.exec(drawing) ?? [];
  const own = attributes.replace(/\s(?:x|y|width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g, '').replace(/\/$/, '');
  const box = /\sviewBox\s*=/.test(own) ? '' : ` viewBox="0 0 ${width} ${height}"`;
  const inner = drawing.slice(drawing.indexOf(root) + root.length);
  const svg = `<svg color="${black}"${own}${box} width="${wide}" height="${high}">${inner}`;
  return { svg, x: margin, y: Math.round(below + (cardSize.height - below - high!) / 2) };
}

/** A line of text that can be drawn at a position; `width` is in pixels, `squeeze` scales it. */
function line(text: string, face: Face, size: number, track: number) {
  const set = setWords(text, face, track);
  if (!set) return undefined;
  const at = (x: number, y: number, colour: string, squeeze = 1): CardShape[] => {
    const unit = size * squeeze;
    return set.shapes
      .filter(({ outline }) => outline.length > 0)
      .map(({ outline, x: along, rise, scale }) => ({
        ...{ colour, outline, x: x + along * unit, y: y - rise * unit, scale: scale * unit },
      }));
  };
  return { width: set.width * size, at };
}

const rect = (x: number, y: number, width: number, height: number, colour: string): CardShape => ({
  ...{ colour, outline: rectangle(x, y, width, height), x: 0, y: 0, scale: 1 },
});
