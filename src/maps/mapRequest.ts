import { mapHeight, mapWidth, scaleOf, viewAround, type View } from './view.ts';

/** A point of a map, in degrees, with its name. */
export type Place = { lat: number; lon: number; label: string };

export type MapRequest = { places: Place[]; zoom: number };

/** A map as it is written in an article. */
export type MapAttributes = { [name in 'lat' | 'lon' | 'label' | 'also' | 'zoom']?: string | undefined };

export const zoomRange = [3, 9] as const;

/** The zoom of a map of one place of which nothing is said. */
const usualZoom = 6;

/** What the attributes of a map ask for; `undefined` if they are not as they should be. */
export function requestedMap({ lat, lon, label, also, zoom }: MapAttributes): MapRequest | undefined {
  const others = also === undefined ? [] : readPlaces(also);
  const first = { lat: degrees(lat), lon: degrees(lon), label: label ?? '' };
  if (!others || !isPlace(first) || !others.every(isPlace)) return undefined;
  const places = [first, ...others];
  const chosen = zoom === undefined ? (others.length > 0 ? fittingZoom(places) : usualZoom) : Number(zoom);
  return chosen >= zoomRange[0] && chosen <= zoomRange[1] ? { places, zoom: chosen } : undefined;
}

const degrees = (text = '') => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN);

const isPlace = ({ lat, lon }: Place) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

/** Reads places between semicolons, as `Vichy 46.13 3.43`; `undefined` if one is not written like that. */
export function readPlaces(text: string): Place[] | undefined {
  const parts = text.split(';').filter((part) => part.trim() !== '');
  const read = parts.map((part) => /^\s*(\S.*?)\s+(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)\s*$/.exec(part));
  if (parts.length === 0 || read.includes(null)) return undefined;
  return read.map((found) => ({ label: found![1]!, lat: Number(found![2]), lon: Number(found![3]) }));
}

/** The view with the place in the middle, or with the middle of all of them. */
export function viewOf({ places, zoom }: MapRequest): View {
  const { lat, lon } = middleOf(places);
  return viewAround(lat, lon, scaleOf(zoom, lat), [mapWidth, mapHeight]);
}

/** Whether all places are in view, and far enough from its edge to be seen. */
export const showsAll = (request: MapRequest): boolean => {
  const { projection, width, height } = viewOf(request);
  const margin = 0.08;
  return request.places.every(({ lat, lon }) => {
    const [x = -1, y = -1] = projection([lon, lat]) ?? [];
    return (
      x >= margin * width && x <= (1 - margin) * width && y >= margin * height && y <= (1 - margin) * height
    );
  });
};

/** The closest zoom, in halves, that shows all places. */
export function fittingZoom(places: Place[]): number {
  const [least, most] = zoomRange;
  for (let zoom: number = most - 0.5; zoom > least; zoom -= 0.5) if (showsAll({ places, zoom })) return zoom;
  return least;
}

function middleOf(places: readonly Place[]): { lat: number; lon: number } {
  const first = places[0]!;
  const lats = places.map(({ lat }) => lat);
  // Longitudes count from the first place, for the others may be on the other side of the 180th meridian.
  const east = places.map(({ lon }) => turn(lon - first.lon));
  const lat = (Math.min(...lats) + Math.max(...lats)) / 2;
  return { lat, lon: turn(first.lon + (Math.min(...east) + Math.max(...east)) / 2) };
}

/** An angle between -180 and 180 degrees. */
const turn = (angle: number) => ((((angle + 180) % 360) + 360) % 360) - 180;
