import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { testFolder } from '../site/fixture.ts';

const folder = 'tests/browser/pictures';

/** A screenshot at half its size: small enough to keep, large enough to look at. Packed only to be kept, which takes long. */
const halfSize = (screenshot: Buffer, width: number, isKept: boolean) => {
  const half = sharp(screenshot).resize(Math.round(width / 2));
  return (isKept ? half.webp({ lossless: true }) : half.png({ compressionLevel: 0 })).toBuffer();
};

/** The pixels at a quarter of the size, where the edges of letters do not differ between versions of Chromium. */
const pixelsOf = async (picture: Buffer) => {
  // Decoded first: of a WebP picture a smaller one would be read, made in another way than that of others.
  const { data, info: raw } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const size = [Math.round(raw.width / 2), Math.round(raw.height / 2)] as const;
  return sharp(data, { raw })
    .resize(...size, { fit: 'fill' })
    .raw()
    .toBuffer();
};

/** The largest difference of a channel that counts as equal, of 255. */
const tolerance = 24;

/**
 * Compares a screenshot with its reference picture, and writes both side by side into the folder of the tests if they
 * differ. With `UPDATE_PICTURES=1` the screenshot becomes the reference.
 *
 * @returns the fraction of pixels that differ; 1 if the sizes differ or there is no reference
 */
export async function differenceFrom(name: string, screenshot: Buffer): Promise<number> {
  const file = path.join(folder, `${name}.webp`);
  const { width } = await sharp(screenshot).metadata();
  const isKept = Boolean(process.env['UPDATE_PICTURES']);
  const picture = await halfSize(screenshot, width, isKept);
  if (isKept) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, picture);
  }
  const current = await pixelsOf(picture);
  const reference = existsSync(file) ? await pixelsOf(readFileSync(file)) : undefined;
  const share =
    reference?.length === current.length ? countDifferent(reference, current) / (current.length / 3) : 1;
  if (share > 0) {
    mkdirSync(path.join(testFolder, 'pictures'), { recursive: true });
    writeFileSync(path.join(testFolder, 'pictures', `${name}.png`), screenshot);
  }
  return share;
}

/** The number of differing pixels, with three channels each. */
function countDifferent(a: Buffer, b: Buffer): number {
  let count = 0;
  for (let at = 0; at < a.length; at += 3)
    if ([0, 1, 2].some((channel) => Math.abs(a[at + channel]! - b[at + channel]!) > tolerance)) count++;
  return count;
}
