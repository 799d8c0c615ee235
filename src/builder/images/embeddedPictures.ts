/** Replaces a picture that cannot be read: a PNG of one transparent pixel. */
const nothing =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=';

/** Formats that browsers show, by sharp's names, with a quality without visible loss. */
const formats = {
  jpeg: { quality: 90 },
  png: {},
  webp: { quality: 90 },
  gif: {},
  heif: { quality: 75, compression: 'av1' },
} as const;

/**
 * Encodes a picture embedded in a drawing as a data URL (RFC 2397) anew from its pixels, without metadata. It is rotated
 * as its metadata says, because that is dropped too.
 *
 * @param cleanDrawing sanitizes a drawing within a drawing; returns undefined if that is too deep
 */
export async function cleanCarried(
  address: string,
  cleanDrawing: (svg: string) => Promise<string> | undefined,
): Promise<string> {
  const bytes = bytesIn(address);
  try {
    if (/^data:image\/svg/i.test(address)) {
      const drawing = await cleanDrawing(bytes.toString('utf8'));
      return drawing === undefined ? nothing : written('svg+xml', Buffer.from(drawing));
    }
    // Loaded only if there is such a picture.
    const { default: sharp } = await import('sharp');
    const { format } = await sharp(bytes).metadata();
    if (!(format in formats)) return nothing;
    const known = format as keyof typeof formats;
    const moves = known === 'gif' || known === 'webp';
    const made = await sharp(bytes, { animated: moves })
      .autoOrient()
      .toFormat(known, formats[known])
      .toBuffer();
    return written(known === 'heif' ? 'avif' : known, made);
  } catch {
    return nothing;
  }
}

const written = (type: string, bytes: Buffer) => `data:image/${type};base64,${bytes.toString('base64')}`;

function bytesIn(address: string): Buffer {
  const comma = address.indexOf(',');
  const text = address
    .slice(comma + 1)
    .replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  const isBase64 = /;\s*base64\s*$/i.test(address.slice(0, comma));
  if (isBase64) return Buffer.from(text, 'base64');
  // Unencoded letters beyond ASCII stand for themselves.
  return Buffer.from(text, /[^\0-\xff]/.test(text) ? 'utf8' : 'latin1');
}
