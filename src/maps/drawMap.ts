import { readAtlas } from './atlas.ts';
import { labelCities } from './cityLabels.ts';
import { cityName } from './cityName.ts';
import { countriesInView } from './countryLabels.ts';
import { drawGround } from './ground.ts';
import { drawInset } from './inset.ts';
import { LabelSpace, type PlacedLabel, type Side } from './labels.ts';
import { viewOf, type MapRequest, type Place } from './mapRequest.ts';
import { scaleBar } from './scaleBar.ts';
import { insetElement, labelElements, scaleElement } from './svg.ts';
import { mapHeight, mapWidth, type View } from './view.ts';

const ratio = mapHeight / mapWidth;

/** The part of the map that the inset takes, of its width and of its height. */
const insetPart = { width: 0.2, height: 0.2 / ratio };

export type MapWords = {
  locale: string;
  kilometres: (number: number) => string;
  /** Escapes a text for HTML. */
  escape: (text: string) => string;
};

/**
 * Draws a locator map as SVG without a size of its own: the ground in steps, names in parts of the width and the height, so
 * that letters keep their size on any screen. The same request gives the same text.
 *
 * @param name what the map shows in words, escaped
 */
export function drawMap({ places, zoom }: MapRequest, name: string, words: MapWords): string {
  const atlas = readAtlas();
  const view = viewOf({ places, zoom });
  const space = new LabelSpace(ratio);
  const spots = places.map((place) => ({ ...place, ...spotOf(view, place) }));

  const corner = freeCorner(spots);
  const inset = drawInset(view, atlas);
  if (inset) space.reserve(corner.x, corner.y, corner.x + insetPart.width, corner.y + insetPart.height);
  const bar = scaleBar(view.scale);
  const barSide = corner.side === 'left' && corner.y > 0.5 ? 'right' : 'left';
  const barLeft = barSide === 'left' ? 0.02 : 0.98 - bar.part;
  space.reserve(barLeft - 0.01, 0.88, barLeft + bar.part + 0.02, 1);

  for (const { x, y } of spots) space.reserveDot(x, y, 9);
  const placeLabels = spots.map((spot) => labelPlace(spot, space));
  const countryNames = labelCountries(view, words.locale, space);
  const cities = labelCities(view, atlas.cities, (city) => cityName(city, words.locale), places, space);

  const { land, lakes, rivers, districts, borders } = drawGround(view, zoom, atlas);
  const layers = { land, lakes, rivers, districts, borders };
  return [
    `<svg role="img" aria-label="${name}">`,
    `<svg viewBox="0 0 ${mapWidth} ${mapHeight}" preserveAspectRatio="none">`,
    ...Object.entries(layers).map(([layer, path]) => path && `<path class="${layer}" d="${path}"/>`),
    '</svg>',
    labelElements(countryNames, 'country', words.escape),
    labelElements(cities, 'city', words.escape),
    labelElements(placeLabels, 'place', words.escape),
    scaleElement(bar, barLeft, words.kilometres(bar.kilometres)),
    inset && insetElement(inset, { ...corner, ...insetPart }),
    '</svg>',
  ].join('');
}

function spotOf(view: View, { lat, lon }: Place): { x: number; y: number } {
  const [x, y] = view.projection([lon, lat]) ?? [0, 0];
  return { x: x / view.width, y: y / view.height };
}

/** The corner that is farthest from all places, the upper right one if several are. */
function freeCorner(spots: readonly { x: number; y: number }[]) {
  const [left, right, top, bottom] = [0.012, 0.988 - insetPart.width, 0.018, 0.982 - insetPart.height];
  const corners = [
    { x: right, y: top, side: 'right' },
    { x: left, y: top, side: 'left' },
    { x: right, y: bottom, side: 'right' },
    { x: left, y: bottom, side: 'left' },
  ] as const;
  const room = (corner: (typeof corners)[number]) =>
    Math.min(
      ...spots.map(({ x, y }) =>
        Math.hypot(x - corner.x - insetPart.width / 2, (y - corner.y - insetPart.height / 2) * ratio),
      ),
    );
  return corners.toSorted((a, b) => Math.round(20 * room(b)) - Math.round(20 * room(a)))[0]!;
}

/** A place always has its label, beside it where there is room. */
function labelPlace({ label, x, y }: Place & { x: number; y: number }, space: LabelSpace) {
  const beside: Side[] = x > 0.6 ? ['left', 'right'] : ['right', 'left'];
  const sides: Side[] = [...beside, 'above', 'below'];
  const request = { text: label, x, y, size: 15, line: 19, gap: 10, sides, apart: 0 };
  const placed = space.place(request) ?? { ...request, side: sides[0]! };
  return { ...placed, onPhone: true, dot: 6 };
}

/** Names of countries, where more than one is in view or the one is far larger than the map. */
function labelCountries(view: View, locale: string, space: LabelSpace): PlacedLabel[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const shown = countriesInView(view, readAtlas());
  if (shown.length < 2) return [];
  return shown
    .filter(({ share }) => share > 0.012)
    .slice(0, 9)
    .flatMap(({ code, places }) => {
      const text = names.of(code)?.toLocaleUpperCase(locale);
      if (text === undefined) return [];
      const common = {
        text,
        size: 11,
        tracking: 0.12,
        line: 16,
        gap: 0,
        sides: ['middle'] as const,
        apart: 0,
      };
      for (const screens of [['phone'], ['desk']] as const)
        for (const place of places) {
          const placed = space.place({ ...common, ...place }, screens);
          if (placed) return [placed];
        }
      return [];
    });
}
