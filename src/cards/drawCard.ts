import type { Card, Face } from './card.ts';
import { cardSize } from './card.ts';
import { setWords } from './glyphs.ts';
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

/**
 * Draws a card as SVG. All text is converted to outlines, so that the result does not depend on installed fonts. If the fonts
 * lack the script of the title, or nothing of it would be visible, the name of the publication replaces it.
 */
export function drawCard(card: Card): string {
  const { paper, black, grey, ink } = card.colours;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    rect(0, 0, cardSize.width, cardSize.height, paper),
    ...drawKicker(card),
    ...drawTitle(card),
    rect(margin, foot.rule, right - margin, foot.thick, black),
    ...drawFoot(card, black, grey),
    rect(0, 0, cardSize.width, kicker.thick, ink),
    '</svg>',
  ].join('');
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
function drawKicker({ labels, warning, colours: { ink, paper } }: Card): string[] {
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
    parts.push(labelLine.at(x, baseline, ink, squeeze));
    x += labelLine.width * squeeze + kicker.gap;
  }
  if (flag) {
    parts.push(rect(x, middle - kicker.flag / 2, flagWidth, kicker.flag, ink));
    parts.push(flag.at(x + kicker.padding, baseline, paper));
    x += flagWidth + kicker.gap;
  }
  if (x < right) parts.push(rect(x, kicker.y, right - x, kicker.thin, ink));
  return parts;
}

function drawTitle({ title: written, name, face, colours: { black } }: Card): string[] {
  const track = face === 'bold' ? tracks.title : 0;
  const shows = (words: string) =>
    setWords(words, face, track)?.shapes.some(({ outline }) => outline !== '') ?? false;
  const text = withoutMissingGlyphs([written, name].find(shows) ?? '', face);
  const measure = (words: string) => setWords(words, face, track)?.width ?? 0;
  const { lines, size } = breakTitle(text, title, measure);
  return lines.map((words, index) => {
    const y = title.top + size * (0.86 + index * title.leading);
    return line(words, face, size, track)?.at(margin, y, black) ?? '';
  });
}

/** The name as in the masthead, and the note at the right, each scaled down if there is not enough room. */
function drawFoot({ name, note = '', logo }: Card, black: string, grey: string): string[] {
  const masthead = logo ? undefined : line(name, 'bold', foot.size, tracks.title);
  const noteLine = note === '' ? undefined : line(note, 'italic', foot.noteSize, 0);
  const room = right - margin;
  const noteWidth = noteLine ? Math.min(noteLine.width, room * foot.noteShare) : 0;
  const left = room - (noteWidth > 0 ? noteWidth + foot.gap : 0);
  const squeeze = masthead ? Math.min(1, left / masthead.width) : 1;
  return [
    logo ? drawLogo(logo, left, black) : '',
    masthead?.at(margin, foot.baseline, black, squeeze) ?? '',
    noteLine?.at(right - noteWidth, foot.baseline, grey, noteWidth / noteLine.width) ?? '',
  ];
}

/** The logo below the rule, as high as there is room and no wider. */
function drawLogo(
  { drawing, width, height }: NonNullable<Card['logo']>,
  room: number,
  black: string,
): string {
  const scale = Math.min(foot.logoHeight / height, room / width);
  const [high, wide] = [height * scale, width * scale];
  const y = foot.rule + foot.thick + (cardSize.height - foot.rule - foot.thick - high) / 2;
  const [root = '', attributes = ''] = /<svg\b([^>]*)>/.exec(drawing) ?? [];
  const own = attributes.replace(/\s(?:x|y|width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g, '').replace(/\/$/, '');
  const box = /\sviewBox\s*=/.test(own) ? '' : ` viewBox="0 0 ${width} ${height}"`;
  const place = `x="${margin}" y="${round(y)}" width="${round(wide)}" height="${round(high)}"`;
  const inner = drawing.slice(drawing.indexOf(root) + root.length);
  return `<svg color="${black}"${own}${box} ${place}>${inner}`;
}

/** A line of text that can be drawn at a position; `width` is in pixels, `squeeze` scales it. */
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
