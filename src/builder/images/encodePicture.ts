import { availableParallelism } from 'node:os';
import sharp, { type FormatEnum, type OutputInfo, type ResizeOptions, type Sharp } from 'sharp';
import { cacheKey, sha256 } from '../../cache/digest.ts';
import type { PictureDefect } from '../../intake/files/pictureHeads.ts';
import { encoding } from './encoding.ts';
import type { Transform } from './imageVariant.ts';
import { decoded } from './validPicture.ts';

// A build encodes each picture once for each size: what sharp would keep is never asked for again.
sharp.cache(false);

/**
 * Encodes a picture in another size and format, with the options of Astro's image service. Where that crops at an edge or in
 * the middle, this crops anywhere: at `left 900x600` it first cuts the picture to its left 900 pixels and then crops at the
 * right.
 *
 * @throws Error if the picture is broken; `buildSite` then lists all broken pictures
 */
export async function encodePicture(input: Uint8Array, requested: Transform): Promise<Uint8Array> {
  await assertNotBroken(input);
  // JPEG has no transparency; transparent pixels would become black.
  const options = requested.format === 'jpeg' ? { background: '#ffffff', ...requested } : requested;
  const [, edge, width, height] = /^(left|top) (\d+)x(\d+)$/.exec(String(options.position)) ?? [];
  if (!edge) return scaled(input, options, encoderOptions(input, options));
  const cut = { ...options, position: edge, width: Number(width), height: Number(height) };
  // The picture between the two cuts is never stored, so compressing it would waste time.
  const first = await scaled(input, { ...cut, format: 'png' }, { compressionLevel: 0 });
  const last = { ...options, position: edge === 'left' ? 'right' : 'bottom' };
  return scaled(first, last, encoderOptions(first, last));
}

/** What the options of Astro's service are called by sharp. */
const fits: Record<string, ResizeOptions['fit']> = {
  contain: 'inside',
  'scale-down': 'inside',
  none: 'outside',
};
const qualities: Record<string, number> = { low: 25, mid: 50, high: 80, max: 100 };

async function scaled(input: Uint8Array, options: Transform, encoder: object): Promise<Uint8Array> {
  const { format = 'webp' } = options;
  const picture = await scaledPixels(input, options);
  return picture.toFormat(format as keyof FormatEnum, encoder).toBuffer();
}

type Pixels = { data: Buffer; info: OutputInfo };

/** The pixels of the sizes that were made last, one for each picture that is encoded at a time. */
const recent = new Map<string, Promise<Pixels>>();

/** A picture in another size. Its formats follow each other, and share what it takes a quarter of their time to make. */
async function scaledPixels(
  input: Uint8Array,
  { format: _, quality: __, ...size }: Transform,
): Promise<Sharp> {
  const picture = resized(input, size);
  if (((await picture.metadata()).pages ?? 1) > 1) return picture;
  const key = cacheKey(sha256(input), size);
  const pixels = recent.get(key) ?? picture.raw().toBuffer({ resolveWithObject: true });
  recent.set(key, pixels);
  const [oldest] = recent.keys();
  if (recent.size > availableParallelism()) recent.delete(oldest!);
  const { data, info } = await pixels;
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
}

function resized(input: Uint8Array, { width, height, fit, position, background }: Transform): Sharp {
  const picture = sharp(input, { failOn: 'none', pages: -1 }).autoOrient();
  if (width || height)
    picture.resize({
      ...(width && { width: Math.round(width) }),
      ...(height && { height: Math.round(height) }),
      ...(width && height && fit && { fit: fits[fit] ?? (fit as keyof typeof sharp.fit) }),
      ...(width && height && position && { position }),
      withoutEnlargement: true,
    });
  return background ? picture.flatten({ background }) : picture;
}

function encoderOptions(input: Uint8Array, { format = 'webp', quality }: Transform): object {
  const value = Number.parseInt(String(quality), 10) || qualities[String(quality)];
  const settings: Record<string, object> = encoding;
  return {
    ...settings[format],
    ...(value && { quality: value }),
    ...(format === 'webp' && isGif(input) && { loop: 0 }),
  };
}

const isGif = (input: Uint8Array) => Buffer.from(input.subarray(0, 4)).toString('latin1') === 'GIF8';

/** By digests of pictures, because a file may change during the build. */
const sound = new Map<string, Promise<PictureDefect | undefined>>();

/** Decodes each picture once before any variant is made of it. */
async function assertNotBroken(input: Uint8Array): Promise<void> {
  const content = sha256(input);
  const known = sound.get(content) ?? decoded(input);
  sound.set(content, known);
  const found = await known;
  if (found) throw new Error(`The picture is broken: ${found}`);
}
