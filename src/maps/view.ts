import { geoAzimuthalEqualArea, type GeoProjection } from 'd3-geo';
import type { Shape } from './atlas.ts';

/** A part of the earth as a map shows it, in steps of which a map is `mapWidth` wide. */
export type View = {
  lat: number;
  lon: number;
  width: number;
  height: number;
  projection: GeoProjection;
  /** Kilometres of a step in the middle. */
  scale: number;
  /** How far the corners are from the middle, in degrees of the sphere. */
  radius: number;
};

export const mapWidth = 1000;
export const mapHeight = 667;
/** How wide the map is in a column of text on a desk and on a phone of 320 pixels, in pixels. */
export const shownWidths = { desk: 640, phone: 288 } as const;

export const earthRadius = 6371;
const toRadians = Math.PI / 180;

/**
 * The view with a point in the middle, true in areas and free of distortion there, so that maps near the poles and on both
 * sides of the 180th meridian are like any other.
 *
 * @param scale kilometres of a step
 */
export function viewAround(lat: number, lon: number, scale: number, [width, height]: [number, number]): View {
  const half = (Math.hypot(width, height) / 2) * scale;
  const radius = (2 * Math.asin(Math.min(1, half / (2 * earthRadius)))) / toRadians;
  const margin = 8;
  const projection = geoAzimuthalEqualArea()
    .rotate([-lon, -lat])
    .scale(earthRadius / scale)
    .translate([width / 2, height / 2])
    .clipAngle(Math.min(175, radius * 1.1 + 0.1))
    .clipExtent([
      [-margin, -margin],
      [width + margin, height + margin],
    ]);
  return { lat, lon, width, height, projection, scale, radius };
}

/** Kilometres of a step at a zoom of the usual maps on the web, of which 256 pixels are the world at zoom 0. */
export const scaleOf = (zoom: number, lat: number): number =>
  ((2 * Math.PI * earthRadius) / 256 / 2 ** zoom) *
  Math.max(0.1, Math.cos(lat * toRadians)) *
  (shownWidths.desk / mapWidth);

/** Whether a shape may be in view: boxes of degrees are compared, so a few are that turn out not to be. */
export function mayShow({ lat, lon, radius }: View, { box: [west, south, east, north] }: Shape): boolean {
  if (south > lat + radius || north < lat - radius) return false;
  const farthest = Math.min(90, Math.abs(lat) + radius);
  const across = farthest > 85 ? 180 : radius / Math.cos(farthest * toRadians);
  if (across >= 180 || east - west >= 350) return true;
  const middle = (west + east) / 2;
  const apart = Math.abs(((lon - middle + 540) % 360) - 180);
  return apart <= across + (east - west) / 2;
}
