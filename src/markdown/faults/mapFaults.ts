import type { FaultDetail, Spot } from '../../intake/faults.ts';
import { readAtlas } from '../../maps/atlas.ts';
import { showsLand } from '../../maps/ground.ts';
import { fittingZoom, requestedMap, showsAll, viewOf, zoomRange } from '../../maps/mapRequest.ts';
import type { Report } from './report.ts';

/** Reports a map on which readers would see nothing but sea, or not all its places. */
export function checkMap(
  attributes: ReadonlyMap<string, string>,
  positionOf: (attribute: string) => Spot,
  report: Report,
): void {
  const { lat = '', lon = '' } = Object.fromEntries(attributes);
  const swapped = `lat="${lon}" lon="${lat}"`;
  if (Math.abs(Number(lat)) > 90 && Math.abs(Number(lat)) <= 180) {
    const fault: FaultDetail =
      Math.abs(Number(lon)) <= 90
        ? { rule: 'map-swapped', values: { right: swapped } }
        : {
            rule: 'component-number',
            values: { attribute: 'lat', value: lat, right: 'lat="46.18"', range: [-90, 90] },
          };
    report.fault(fault, positionOf('lat'));
    return;
  }
  const request = requestedMap(Object.fromEntries(attributes));
  if (!request) return;
  if (request.places.length > 1 && !showsAll(request)) {
    const right = `zoom="${fittingZoom(request.places)}"`;
    report.fault({ rule: 'map-outside', values: { right } }, positionOf('zoom'));
    return;
  }
  const atlas = readAtlas();
  if (showsLand(viewOf(request), atlas)) return;
  const [first] = request.places;
  const isSwapped =
    Math.abs(first!.lon) <= 90 &&
    showsLand(viewOf({ ...request, places: [{ ...first!, lat: first!.lon, lon: first!.lat }] }), atlas);
  if (isSwapped) {
    report.fault({ rule: 'map-swapped', values: { right: swapped } }, positionOf('lat'));
    return;
  }
  let zoom = Math.floor(request.zoom);
  while (zoom > zoomRange[0] && !showsLand(viewOf({ ...request, zoom }), atlas)) zoom--;
  report.fault({ rule: 'map-at-sea', values: { right: `zoom="${zoom}"` } }, positionOf('zoom'));
}
