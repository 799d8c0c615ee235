import { availableParallelism } from 'node:os';
import type { Output } from '../output/output.ts';
import type { Ledger, PictureRecord } from '../pages/buildManifest.ts';
import type { Darkroom } from './imagePipeline.ts';
import { makePicture } from './makeVariant.ts';
import { pictureFolder, renditionKey, type Rendition } from './imageVariant.ts';

type Given = {
  last: Ledger;
  output: Output;
  room: Darkroom;
  /** Where the file of each picture is, by the SHA-256 of its content. */
  originals: ReadonlyMap<string, string>;
};

/**
 * Puts into the site the pictures that its pages show, and no other; as many at a time as there are processors.
 *
 * @param names of the files that pages name
 * @param asked how to make those that this build's pages asked for
 * @returns what was placed, by its path from the site's root
 */
export async function placePictures(
  names: readonly string[],
  asked: ReadonlyMap<string, Rendition>,
  { last, output, room, originals }: Given,
  told: (made: number) => void,
): Promise<Map<string, PictureRecord>> {
  const placed = new Map<string, PictureRecord>();
  let made = 0;
  const place = async (name: string) => {
    const file = `${pictureFolder}/${name}`;
    const known = last.pictures[file];
    const wanted = asked.get(name) ?? known?.rendition;
    // What nobody asked for is the press's own, such as a script.
    if (!wanted) return;
    // The last build may have found the same picture elsewhere.
    const rendition = { ...wanted, source: originals.get(wanted.digest) ?? wanted.source };
    const isKnown =
      known && renditionKey(known.rendition, last.pictureCode) === renditionKey(rendition, room.code);
    if (isKnown && output.keeps(file, known.digest)) placed.set(file, known);
    else {
      const data = await makePicture(rendition, room);
      placed.set(file, { rendition, digest: output.put(file, data), size: data.length });
    }
    told(++made);
  };
  const waiting = names.values();
  const work = async () => {
    for (const name of waiting) await place(name);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return new Map([...placed].sort(([a], [b]) => (a < b ? -1 : 1)));
}
