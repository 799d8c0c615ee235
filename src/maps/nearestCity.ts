import type { City } from './atlas.ts';
import { earthRadius } from './view.ts';

/** How far a place is from a city, and in which of eight directions, 0 north, 2 east. */
export type Bearing = { city: City; kilometres: number; direction: number };

type Spot = { lat: number; lon: number };

const radians = Math.PI / 180;
/** Some 50,000 people, in quarters of a doubling. */
const large = 62;

/** The way to a place from the city that readers look for it by: a large one that is near, the larger the farther. */
export function nearestCity(place: Spot, cities: readonly City[]): Bearing | undefined {
  const near = cities
    .filter(({ lat }) => Math.abs(lat - place.lat) < 12)
    .map((city) => ({ city, kilometres: distance(city, place) }))
    .filter(({ kilometres }) => kilometres < 1000);
  const known = near.filter(({ city }) => city.size >= large || city.isCapital);
  const [best] = (known.some(({ kilometres }) => kilometres < 250) ? known : near).toSorted(
    (a, b) => far(a) - far(b),
  );
  return best && { ...best, direction: Math.round(azimuth(best.city, place) / 45) % 8 };
}

const far = ({ city, kilometres }: { city: City; kilometres: number }) => kilometres / 2 ** (city.size / 8);

/** Kilometres between two spots on a sphere. */
export function distance(a: Spot, b: Spot): number {
  const [dLat, dLon] = [(b.lat - a.lat) * radians, (b.lon - a.lon) * radians];
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLon / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The direction from a spot to another in degrees, clockwise from north. */
function azimuth(from: Spot, to: Spot): number {
  const dLon = (to.lon - from.lon) * radians;
  const [a, b] = [from.lat * radians, to.lat * radians];
  const y = Math.sin(dLon) * Math.cos(b);
  const x = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(dLon);
  return (Math.atan2(y, x) / radians + 360) % 360;
}
