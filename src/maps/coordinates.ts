type Axis = 'latitude' | 'longitude';

/** Letters of the directions in French and English, with the sign that they stand for. */
const signs: Record<string, [Axis, 1 | -1]> = {
  N: ['latitude', 1],
  S: ['latitude', -1],
  E: ['longitude', 1],
  O: ['longitude', -1],
  W: ['longitude', -1],
};

const sexagesimal =
  /^(-?\d+(?:[.,]\d+)?)\s*°\s*(?:(\d+(?:[.,]\d+)?)\s*['′’]\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:["″”]|['′’]{2})\s*)?([NSEOW])?$/i;
const decimal = /^([-+]?\d+(?:[.,]\d+)?)\s*°?\s*([NSEOW])?$/i;

/** Whether a number is written as a map wants it: `46.18`. */
export const isDegrees = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

/**
 * The degrees that a text in another form means: `46,18`, `48°51′24″N`, `2.3 W`. Returns undefined if it is none of one
 * axis.
 */
export function readDegrees(text: string, axis: Axis): number | undefined {
  const plain = text.trim().replace(/[−–]/g, '-');
  const [, degrees, minutes = '0', seconds = '0', letter] = sexagesimal.exec(plain) ?? [];
  const [, number, side = letter] = decimal.exec(plain) ?? [];
  const written = degrees ?? number;
  if (written === undefined) return undefined;
  const [meant, sign] = side ? (signs[side.toUpperCase()] ?? []) : [axis, 1 as const];
  if (meant !== axis || (side && written.startsWith('-'))) return undefined;
  const value = numberIn(written.replace(/^[-+]/, '')) + numberIn(minutes) / 60 + numberIn(seconds) / 3600;
  return rounded((written.startsWith('-') ? -1 : 1) * sign! * value);
}

/** Both numbers of a text that has latitude and longitude: `46.18, 2.94`, as web maps show them. */
export function readPair(text: string): { lat: number; lon: number } | undefined {
  const [, first, second] = /^(.+?\d[^,;]*?)(?:\s*;\s*|,\s+|\s+)(-?\d.*)$/.exec(text.trim()) ?? [];
  const lat = first === undefined ? undefined : readDegrees(first, 'latitude');
  const lon = second === undefined ? undefined : readDegrees(second, 'longitude');
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

const numberIn = (text: string) => Number(text.replace(',', '.'));

/** To ten metres. */
const rounded = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
