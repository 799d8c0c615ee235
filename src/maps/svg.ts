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

/** Names, with dots for cities of which the larger are those of capitals; names that a phone has no room for are marked. */
export function labelElements(
  labels: readonly (PlacedLabel & { dot?: number })[],
  type: string,
  escape: Escape,
): string {
  const group = (shown: typeof labels, classes: string) =>
    shown.length > 0
      ? `<g class="${classes}">${shown.map((label) => dotAndText(label, escape)).join('')}</g>`
      : '';
  return [
    group(
      labels.filter(({ onPhone }) => onPhone),
      type,
    ),
    group(
      labels.filter(({ onPhone }) => !onPhone),
      `${type} roomy`,
    ),
  ].join('');
}

const dotAndText = (label: PlacedLabel & { dot?: number }, escape: Escape) =>
  (label.dot ? `<circle cx="${percent(label.x)}" cy="${percent(label.y)}" r="${label.dot}"/>` : '') +
  textElement(label, escape);

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
  { land, isGlobe, frame: [width, height] }: Inset,
  place: { x: number; y: number; width: number; height: number },
): string {
  const at = `x="${percent(place.x)}" y="${percent(place.y)}" width="${percent(place.width)}" height="${percent(place.height)}"`;
  const shape = isGlobe ? '<circle cx="50" cy="50" r="49"' : '<path d="M0 0h100v100H0z"';
  const frame = `<rect x="${50 - width / 2}" y="${50 - height / 2}" width="${width}" height="${height}"/>`;
  return `<svg class="inset" ${at} viewBox="0 0 100 100">${shape} class="sea"/><path class="land" d="${land}"/>${shape} class="rim"/>${frame}</svg>`;
}
