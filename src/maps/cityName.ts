import type { City } from './atlas.ts';

/** What a city is called in a language, of those that the atlas has. */
export const cityName = ({ name, french }: City, locale: string): string =>
  (locale.startsWith('fr') && french) || name;
