import { availableParallelism } from 'node:os';
import type { Output } from '../output/output.ts';
import type { BuildManifest, PictureRecord } from '../pages/buildManifest.ts';
import type { ImagePipeline } from './imagePipeline.ts';
import { makeVariant } from './makeVariant.ts';
import { pictureFolder, variantKey, type ImageVariant } from './imageVariant.ts';

type Inputs = {
  last: BuildManifest;
  output: Output;
  pipeline: ImagePipeline;
  /** Where the file of each picture is, by the SHA-256 of its content. */
  originals: ReadonlyMap<string, string>;
};

/**
 * Puts into the site the pictures that its pages show, and no other; as many at a time as there are processors.
 *
 * @param names of the files that pages name
 * @param requested how to make those that this build's pages requested for
 * @returns what was placed, by its path from the site's root
 */
export async function writeVariants(
  names: readonly string[],
  requested: ReadonlyMap<string, ImageVariant>,
  { last, output, pipeline: room, originals }: Inputs,
  onProgress: (made: number) => void,
): Promise<Map<string, PictureRecord>> {
  const placed = new Map<string, PictureRecord>();
  let made = 0;
  const place = async (name: string) => {
    const file = `${pictureFolder}/${name}`;
    const known = last.pictures[file];
    const wanted = requested.get(name) ?? known?.variant;
    // What nobody requested for is the bundle's own, such as a script.
    if (!wanted) return;
    // The last build may have found the same picture elsewhere.
    const variant = { ...wanted, source: originals.get(wanted.digest) ?? wanted.source };
    const isKnown = known && variantKey(known.variant, last.pictureCode) === variantKey(variant, room.code);
    if (isKnown && output.isUnchanged(file, known.digest)) placed.set(file, known);
    else {
      const data = await makeVariant(variant, room);
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
