import { mapWidth } from './view.ts';

/** The longest round number of kilometres that takes less than a fifth of the map, and the part of the map it takes. */
export function scaleBar(scale: number): { kilometres: number; part: number } {
  const across = scale * mapWidth;
  const power = 10 ** Math.floor(Math.log10(across / 5));
  const round = [5, 2, 1].find((step) => step * power <= across / 5)! * power;
  return { kilometres: round, part: round / across };
}
