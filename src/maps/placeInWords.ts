import { readAtlas } from './atlas.ts';
import { cityName } from './cityName.ts';
import type { Place } from './mapRequest.ts';
import { nearestCity } from './nearestCity.ts';

type PlaceWords = {
  locale: string;
  map: {
    near: (place: string, city: string) => string;
    /** `direction` is one of eight, from north clockwise. */
    from: (place: string, kilometres: number, direction: number, city: string) => string;
  };
};

/** « Échassières, à 45 km au nord de Clermont-Ferrand ». A city is its name alone. */
export function placeInWords(place: Place, { locale, map }: PlaceWords): string {
  const found = nearestCity(place, readAtlas().cities);
  if (!found) return place.label;
  const { kilometres, direction } = found;
  const city = cityName(found.city, locale);
  const isCity = city === place.label || found.city.name === place.label;
  if (isCity && kilometres < 40) return place.label;
  if (kilometres < 8) return map.near(place.label, city);
  const step = kilometres < 20 ? 1 : kilometres < 100 ? 5 : kilometres < 400 ? 10 : 50;
  return map.from(place.label, Math.round(kilometres / step) * step, direction, city);
}
