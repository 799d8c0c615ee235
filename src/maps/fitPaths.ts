import { pathOf, simplifyLines, type Line } from './paths.ts';

/** The layers of a drawing, from the lowest to the uppermost, each with how much more than others it is simplified. */
export type Layers<Name extends string> = Record<Name, { lines: Line[]; coarseness: number }>;

/**
 * The paths of layers in lines as fine as fit into so many characters.
 *
 * @param tolerance how far the finest may be from what they simplify, in steps
 */
export function fitPaths<Name extends string>(
  layers: Layers<Name>,
  most: number,
  tolerance: number,
): Record<Name, string> {
  const simplified = mapLayers(layers, ({ lines, coarseness }) => ({
    lines: simplifyLines(lines, tolerance * coarseness),
    coarseness,
  }));
  const paths = mapLayers(simplified, ({ lines }) => pathOf(lines));
  const excess = Object.values(paths).join('').length / most;
  if (excess <= 1 || tolerance > 12) return paths;
  return fitPaths(simplified, most, tolerance * Math.max(1.15, excess ** 0.8));
}

const mapLayers = <Name extends string, From, To>(
  layers: Record<Name, From>,
  make: (layer: From) => To,
): Record<Name, To> =>
  Object.fromEntries(Object.entries<From>(layers).map(([name, layer]) => [name, make(layer)])) as Record<
    Name,
    To
  >;
