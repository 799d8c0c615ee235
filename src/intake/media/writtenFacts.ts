/** A length in seconds: `3:20`, `1:02:03`, `200` or `PT3M20S`. */
export function secondsIn(written: string | undefined): number | undefined {
  const text = written?.trim() ?? '';
  const [, hours = 0, minutes = 0, rest = 0] =
    /^(?=PT\d)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/i.exec(text) ??
    /^(?:(?:(\d+):)?(\d{1,2}):)?(\d+)$/.exec(text) ??
    [];
  const seconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
  return seconds > 0 ? seconds : undefined;
}

const units: Readonly<Record<string, number>> = { o: 1, k: 1e3, m: 1e6, g: 1e9 };

/** A size in bytes: `2,1 Mo`, `850 kB` or `2100000`. */
export function bytesIn(written: string | undefined): number | undefined {
  const [, number, unit = 'o'] =
    /^(\d+(?:[.,]\d+)?)\s*(?:([kmg])(?:o|b)|octets?|bytes?|[ob])?$/iu.exec(written?.trim() ?? '') ?? [];
  const bytes = Math.round(Number(number?.replace(',', '.')) * units[unit.toLowerCase()]!);
  return bytes > 0 ? bytes : undefined;
}
