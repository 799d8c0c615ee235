import { geoArea } from 'd3-geo';
import type { Shape } from './atlas.ts';
import type { Point } from './decodeLine.ts';
import { simplify } from './paths.ts';

/** The tolerances that shapes are kept in, in degrees, each twice the last: some 2 km to 18 km. */
const levels = [0.02, 0.04, 0.08, 0.16] as const;
const kilometresOfDegree = 111;

const known = new WeakMap<readonly Shape[], Map<number, readonly Shape[]>>();

/** Areas for a map of so many kilometres a step: without points, and islands, that would be less than a step from others. */
export function coarse(areas: readonly Shape[], scale: number): readonly Shape[] {
  const level = levels.findLast((tolerance) => tolerance * kilometresOfDegree <= scale);
  if (level === undefined) return areas;
  const kept = known.get(areas) ?? new Map<number, readonly Shape[]>();
  known.set(areas, kept);
  const made = kept.get(level) ?? areas.flatMap((area) => coarseShape(area, level));
  kept.set(level, made);
  return made;
}

function coarseShape({ rings, box }: Shape, tolerance: number): Shape[] {
  const [west, south, east, north] = box;
  if (Math.max(east - west, north - south) < 1.2 * tolerance) return [];
  const [outer, ...holes] = rings.map((ring) => simplify(ring, tolerance));
  if (outer!.length < 4 || isTurnedOver(outer!)) return [];
  return [{ rings: [outer!, ...holes.filter((hole) => hole.length > 3)], box }];
}

/** Whether a small ring has become one around all the rest of the sphere. */
const isTurnedOver = (ring: Point[]) =>
  ring.length < 12 && geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;
