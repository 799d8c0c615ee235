import type { Inset } from './inset.ts';
import type { PlacedLabel, Side } from './labels.ts';

type Escape = (text: string) => string;

const percent = (part: number) => `${Math.round(part * 1000) / 10}%`;

/** How a text is set beside its point. */
const anchors: Record<Side, { anchor?: string; dx?: 1 | -1; dy?: 1 | -1 }> = {
  right: { dx: 1 },
  left: { anchor: 'end', dx: -1 },
  above: { anchor: 'middle', dy: -1 },
  below: { anchor: 'middle', dy: 1 },
  middle: { anchor: 'middle' },
};

/** A name, with a dot for a city; names that a phone has no room for are marked. */
export function labelElement(
  label: PlacedLabel,
  type: 'country' | 'capital' | 'city',
  escape: Escape,
): string {
  const classes = [type, !label.onPhone && 'roomy'].filter(Boolean).join(' ');
  const dot = `<circle cx="${percent(label.x)}" cy="${percent(label.y)}" r="${type === 'capital' ? 3 : 2}"/>`;
  return `<g class="${classes}">${type === 'country' ? '' : dot}${textElement(label, escape)}</g>`;
}

export const placeElement = (label: PlacedLabel, escape: Escape): string =>
  `<g class="place"><circle cx="${percent(label.x)}" cy="${percent(label.y)}" r="6"/>${textElement(label, escape)}</g>`;

function textElement({ text, x, y, gap, line, side }: PlacedLabel, escape: Escape): string {
  const { anchor, dx = 0, dy = 0 } = anchors[side];
  const attributes = [
    `x="${percent(x)}" y="${percent(y)}"`,
    dx !== 0 && `dx="${dx * gap}"`,
    `dy="${Math.round(line * 0.3 + dy * (gap + line * 0.4))}"`,
    anchor && `text-anchor="${anchor}"`,
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${escape(text)}</text>`;
}

export function scaleElement({ part }: { part: number }, left: number, label: string): string {
  const [from, to] = [percent(left), percent(left + part)];
  return `<g class="scale"><line x1="${from}" x2="${to}" y1="97%" y2="97%"/><text x="${from}" y="97%" dy="-5">${label}</text></g>`;
}

/** The wider area in a corner, with the map's own as a frame in it, or as a point on a globe. */
export function insetElement(
  { land, borders, isGlobe, frame: [width, height] }: Inset,
  place: { x: number; y: number; width: number; height: number },
): string {
  const at = `x="${percent(place.x)}" y="${percent(place.y)}" width="${percent(place.width)}" height="${percent(place.height)}"`;
  const sea = isGlobe
    ? '<circle class="sea" cx="50" cy="50" r="49"/>'
    : '<path class="sea" d="M0 0h100v100H0z"/>';
  const rim = isGlobe
    ? '<circle class="rim" cx="50" cy="50" r="49"/>'
    : '<path class="rim" d="M0 0h100v100H0z"/>';
  const frame = `<rect class="frame" x="${50 - width / 2}" y="${50 - height / 2}" width="${width}" height="${height}"/>`;
  const lines = borders && `<path class="borders" d="${borders}"/>`;
  return `<svg class="inset" ${at} viewBox="0 0 100 100">${sea}<path class="land" d="${land}"/>${lines}${rim}${frame}</svg>`;
}
