import type { City } from './atlas.ts';
import type { LabelSpace, PlacedLabel } from './labels.ts';
import { distance } from './nearestCity.ts';
import type { View } from './view.ts';

/** The most cities that a map names. */
const most = 12;
/** How much larger a capital counts than it is, in quarters of a doubling. */
const capitalBonus = 10;

export type CityLabel = PlacedLabel & { dot: number };

/** The cities that a map names: the most important of those in view that have room, and none that is a place of its own. */
export function labelCities(
  view: View,
  cities: readonly City[],
  nameOf: (city: City) => string,
  places: readonly { lat: number; lon: number }[],
  space: LabelSpace,
): CityLabel[] {
  const inView = cities.flatMap((city) => {
    if (Math.abs(city.lat - view.lat) > view.radius) return [];
    const spot = view.projection([city.lon, city.lat]);
    if (!spot || distance(view, city) > (view.radius * Math.PI * 6371) / 180) return [];
    const [x, y] = [spot[0] / view.width, spot[1] / view.height];
    return x > 0.01 && x < 0.99 && y > 0.01 && y < 0.99 ? [{ city, x, y }] : [];
  });
  // A city that is one of the places has its label.
  const others = inView.filter(({ city }) =>
    places.every((place) => distance(place, city) > 12 * view.scale),
  );
  const weight = ({ city }: { city: City }) => city.size + (city.isCapital ? capitalBonus : 0);
  const labels: CityLabel[] = [];
  for (const { city, x, y } of others.toSorted((a, b) => weight(b) - weight(a))) {
    if (labels.length === most) break;
    const placed = space.place({
      text: nameOf(city),
      x,
      y,
      size: 13,
      line: 15,
      gap: 6,
      sides: ['right', 'left', 'above', 'below'],
      apart: 9,
    });
    if (placed) labels.push({ ...placed, dot: city.isCapital ? 3 : 2 });
  }
  return labels;
}
