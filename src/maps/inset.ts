import { geoOrthographic } from 'd3-geo';
import type { Atlas } from './atlas.ts';
import { coarse } from './coarse.ts';
import { fitPaths } from './fitPaths.ts';
import { linesInView } from './paths.ts';
import { mapHeight, mapWidth, viewAround, type View } from './view.ts';

/** A small map of the wider area, a hundred steps wide and high; on a globe the view is marked with a point. */
export type Inset = {
  land: string;
  isGlobe: boolean;
  frame: [width: number, height: number];
};

/** How much wider the area is than the map. */
const wider = 6;
/** From this many kilometres across, a globe is shown. */
const globeFrom = 5000;
const size = 100;
/** As much as it may take before it is compressed. */
const mostCharacters = 900;

/** Returns undefined for a map that shows so much itself that no wider one helps. */
export function drawInset(main: View, atlas: Atlas): Inset | undefined {
  const across = main.scale * mapWidth * wider;
  const isGlobe = across >= globeFrom;
  const view = isGlobe ? globeAround(main) : viewAround(main.lat, main.lon, across / size, [size, size]);
  const shown = (main.scale * mapWidth) / view.scale;
  if (shown > size / 2) return undefined;
  const lines = linesInView(view, coarse(atlas.land, view.scale), 'area');
  return {
    ...fitPaths({ land: { lines, coarseness: 1 } }, mostCharacters, 0.8),
    isGlobe,
    frame: [Math.round(shown), Math.round((shown * mapHeight) / mapWidth)],
  };
}

function globeAround({ lat, lon }: View): View {
  const radius = size / 2 - 1;
  const projection = geoOrthographic()
    .rotate([-lon, -Math.max(-65, Math.min(65, lat))])
    .scale(radius)
    .translate([size / 2, size / 2]);
  return { lat, lon, width: size, height: size, projection, scale: 6371 / radius, radius: 180 };
}
