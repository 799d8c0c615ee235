import type { Card, Face } from './card.ts';
import { cardSize } from './card.ts';
import { setWords } from './glyphs.ts';
import { breakTitle } from './lines.ts';

/** Pixels. Networks cut a little from the edges: what is said keeps clear of them. */
const margin = 64;
const right = cardSize.width - margin;
const wire = { y: 92, bar: 60, thick: 9, thin: 2, gap: 22, size: 30, flag: 54, padding: 16 };
const title = { top: 138, width: right - margin, height: 362, most: 124, least: 38, leading: 1.12 };
const foot = { rule: 540, thick: 5, baseline: 592, size: 36, noteSize: 27, noteShare: 0.5, gap: 40 };

/** Letter spacing, in shares of the size, as in tokens.css. */
const tracks = { caps: 0.05, title: -0.012 };

/** A height of capitals of Charter, in shares of the size, by which a label stands in the middle of the wire. */
const capitals = 0.67;

/**
 * Draws a card as SVG. Everything is an outline: how it looks depends on no font of the machine. A title in a script
 * that no font here has, or of which nothing would be seen, gives way to the publication's name.
 */
export function drawCard(card: Card): string {
  const { paper, black, grey, ink } = card.colours;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    rect(0, 0, cardSize.width, cardSize.height, paper),
    ...drawWire(card),
    ...drawTitle(card),
    rect(margin, foot.rule, right - margin, foot.thick, black),
    ...drawFoot(card, black, grey),
    rect(0, 0, cardSize.width, wire.thick, ink),
    '</svg>',
  ].join('');
}

const characters = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** A title without the signs that no font here has, such as emoji, nor the space that would be left where one stood. */
function withoutUnseen(text: string, face: Face): string {
  // Most titles have nothing but what every font has.
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

/** The section's wire, as above the title of an article's page. */
function drawWire({ labels, warning, colours: { ink, paper } }: Card): string[] {
  const middle = wire.y + wire.thin / 2;
  const baseline = middle + (wire.size * capitals) / 2;
  const label = labels.join(' · ').toUpperCase();
  const lettering = line(label, 'bold', wire.size, tracks.caps);
  const flag =
    warning === undefined ? undefined : line(warning.toUpperCase(), 'bold', wire.size, tracks.caps);
  const flagWidth = flag ? flag.width + 2 * wire.padding : 0;
  const parts = [rect(margin, middle - wire.thick / 2, wire.bar, wire.thick, ink)];
  let x = margin + wire.bar + wire.gap;
  const room = right - x - wire.gap - flagWidth;
  if (lettering && lettering.width > 0) {
    const squeeze = Math.min(1, room / lettering.width);
    parts.push(lettering.at(x, baseline, ink, squeeze));
    x += lettering.width * squeeze + wire.gap;
  }
  if (flag) {
    parts.push(rect(x, middle - wire.flag / 2, flagWidth, wire.flag, ink));
    parts.push(flag.at(x + wire.padding, baseline, paper));
    x += flagWidth + wire.gap;
  }
  if (x < right) parts.push(rect(x, wire.y, right - x, wire.thin, ink));
  return parts;
}

function drawTitle({ title: written, name, face, colours: { black } }: Card): string[] {
  const track = face === 'bold' ? tracks.title : 0;
  const shows = (words: string) =>
    setWords(words, face, track)?.shapes.some(({ outline }) => outline !== '') ?? false;
  const text = withoutUnseen([written, name].find(shows) ?? '', face);
  const measure = (words: string) => setWords(words, face, track)?.width ?? 0;
  const { lines, size } = breakTitle(text, title, measure);
  return lines.map((words, index) => {
    const y = title.top + size * (0.86 + index * title.leading);
    return line(words, face, size, track)?.at(margin, y, black) ?? '';
  });
}

/** The name as in the masthead, what else has to be said at the right; either smaller where it has to be. */
function drawFoot({ name, note = '' }: Card, black: string, grey: string): string[] {
  const masthead = line(name, 'bold', foot.size, tracks.title);
  const noted = note === '' ? undefined : line(note, 'italic', foot.noteSize, 0);
  const room = right - margin;
  const noteWidth = noted ? Math.min(noted.width, room * foot.noteShare) : 0;
  const left = room - (noteWidth > 0 ? noteWidth + foot.gap : 0);
  const squeeze = masthead ? Math.min(1, left / masthead.width) : 1;
  return [
    masthead?.at(margin, foot.baseline, black, squeeze) ?? '',
    noted?.at(right - noteWidth, foot.baseline, grey, noteWidth / noted.width) ?? '',
  ];
}

/** A line of text to be put somewhere; `width` in pixels. `squeeze` makes it smaller. */
function line(text: string, face: Face, size: number, track: number) {
  const set = setWords(text, face, track);
  if (!set) return undefined;
  const at = (x: number, y: number, colour: string, squeeze = 1) => {
    const paths = set.shapes
      .filter(({ outline }) => outline !== '')
      .map(({ outline, x: along, rise, scale }) => {
        const unit = size * squeeze;
        return `<path transform="translate(${round(x + along * unit)} ${round(y - rise * unit)}) scale(${round(scale * unit, 5)})" d="${outline}"/>`;
      });
    return `<g fill="${colour}">${paths.join('')}</g>`;
  };
  return { width: set.width * size, at };
}

const rect = (x: number, y: number, width: number, height: number, colour: string) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${colour}"/>`;

const round = (value: number, digits = 2) => Number(value.toFixed(digits));
