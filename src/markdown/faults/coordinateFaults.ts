import type { AttributeForm } from '../../components/body/componentForm.ts';
import type { FaultDetail } from '../../intake/faults.ts';
import { isDegrees, readDegrees, readPair } from '../../maps/coordinates.ts';
import { readPlaces } from '../../maps/mapRequest.ts';

/** What is wrong with a latitude or a longitude; where its degrees can be read, they are in what to write instead. */
export function coordinateFault(
  attribute: string,
  value: string,
  { type, range, example }: AttributeForm,
): FaultDetail | undefined {
  const text = value.trim();
  const [least, most] = range ?? [-180, 180];
  const usual = `${attribute}="${example}"`;
  if (isDegrees(text)) {
    const isInRange = Number(text) >= least && Number(text) <= most;
    // Up to 180, `checkMap` tells whether the two are swapped.
    if (isInRange || Math.abs(Number(text)) <= 180) return undefined;
    return { rule: 'component-number', values: { attribute, value, right: usual, range } };
  }
  const pair = readPair(text);
  const read = readDegrees(text, type as 'latitude' | 'longitude');
  const right =
    pair !== undefined
      ? `lat="${pair.lat}" lon="${pair.lon}"`
      : read !== undefined && read >= least && read <= most
        ? `${attribute}="${read}"`
        : usual;
  return { rule: 'component-coordinate', values: { attribute, value, right } };
}

/** What is wrong with a list of places. */
export function placesFault(
  attribute: string,
  value: string,
  { example }: AttributeForm,
): FaultDetail | undefined {
  const places = readPlaces(value);
  if (places?.every(({ lat, lon }) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return undefined;
  return { rule: 'component-places', values: { attribute, value, right: `${attribute}="${example}"` } };
}
