import { availableParallelism } from 'node:os';
import type { Output } from '../output/output.ts';
import type { BuildManifest, PictureRecord } from '../pages/buildManifest.ts';
import { makeVariant } from './makeVariant.ts';
import { pictureFolder, variantKey, type ImageVariant } from './imageVariant.ts';

type Inputs = {
  last: BuildManifest;
  output: Output;
  /** Digest of the code that encodes pictures. */
  code: string;
  /** The file of each picture, by the SHA-256 of its bytes. */
  originals: ReadonlyMap<string, string>;
};

/**
 * Writes the pictures that pages show, and no others; as many at a time as there are processors.
 *
 * @param names of the files that pages use
 * @param requested the variants requested by pages that were rendered in this build
 * @returns the pictures of the site, by their paths from its root
 */
export async function writeVariants(
  names: readonly string[],
  requested: ReadonlyMap<string, ImageVariant>,
  { last, output, code, originals }: Inputs,
  onProgress: (made: number) => void,
): Promise<Map<string, PictureRecord>> {
  const placed = new Map<string, PictureRecord>();
  let made = 0;
  const place = async (name: string) => {
    const file = `${pictureFolder}/${name}`;
    const known = last.pictures[file];
    const expected = requested.get(name) ?? known?.variant;
    // A file that no page has requested belongs to the bundle, such as a script.
    if (!expected) return;
    // The same picture may have been another file in the last build.
    const variant = { ...expected, source: originals.get(expected.digest) ?? expected.source };
    const isKnown = known && variantKey(known.variant, last.pictureCode) === variantKey(variant, code);
    if (isKnown && output.isUnchanged(file, known.digest)) placed.set(file, known);
    else {
      const data = await makeVariant(variant, code);
      placed.set(file, { variant, digest: output.put(file, data), size: data.length });
    }
    onProgress(++made);
  };
  const waiting = names.values();
  const work = async () => {
    for (const name of waiting) await place(name);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return new Map([...placed].sort(([a], [b]) => (a < b ? -1 : 1)));
}
