import { realpathSync } from 'node:fs';
import path from 'node:path';
import { contentFolder } from '../../intake/files/contentFolder.ts';
import { isGone, readBytes } from '../../intake/files/fileBytes.ts';
import { ChangedError, readAgain } from '../../intake/files/readAgain.ts';
import type { ContentByCollection } from '../../intake/renderContext.ts';
import {
  collectionNames,
  mapPictures,
  perCollection,
  picturesOf,
  type Collection,
  type CollectionEntry,
} from '../../intake/collections.ts';
import { sha256, shortDigest } from '../../cache/digest.ts';
import { PictureError } from './pictureError.ts';
import { pictureFolder, type ImageVariant } from './imageVariant.ts';

/** A picture file as it is in props of pages, whose digest makes the props change with the file's bytes. */
type Found = {
  src: string;
  width: number;
  height: number;
  format: string;
  digest: string;
  fsPath: string;
};

/**
 * The content with its pictures resolved; its drawings, by the names of their published files; and the file of each
 * picture, by the SHA-256 of its bytes.
 */
type FoundPictures = {
  content: ContentByCollection;
  drawings: [string, ImageVariant][];
  originals: ReadonlyMap<string, string>;
};

/**
 * Replaces the paths of pictures by picture files, as Astro's `image()` does in its collections. Originals are not
 * published, only the variants that pages request, and sanitized drawings.
 *
 * @param base path of the home page
 * @param code digest of the code that encodes pictures: with other code, variants need other names
 * @throws PictureError, ChangedError
 */
export async function findPictures(
  entries: Record<Collection, readonly CollectionEntry[]>,
  base: string,
  code: string,
): Promise<FoundPictures> {
  const found = new Map<string, Found>();
  const root = realpathSync(contentFolder());
  const fileOf = (src: string, entry: CollectionEntry) => path.join(path.dirname(entry.file), src);
  const find = async (file: string): Promise<void> => {
    // Loaded only if there is a picture: it is a large module.
    const { pictureSize } = await import('./pictureSize.ts');
    const bytes = readBytes({ disk: file }, root);
    if (!(bytes instanceof Uint8Array))
      throw isGone(bytes) ? new ChangedError(file) : new PictureError(file, { cause: bytes });
    const digest = sha256(bytes);
    const sizeOf = () => {
      try {
        return pictureSize(bytes);
      } catch (cause) {
        // It may have been read while it was being written.
        readAgain({ file, digest });
        throw new PictureError(file, { cause });
      }
    };
    const { width, height, format } = sizeOf();
    // A file's name may be as long as the disk allows, and more is added to it.
    const stem = path
      .parse(file)
      .name.replace(/[^\w-]+/g, '_')
      .slice(0, 60);
    const name = `${stem}.${shortDigest(`${code}\n${digest}`)}.${format}`;
    const picture = { src: `${base}${pictureFolder}/${name}`, width, height, format, digest, fsPath: file };
    found.set(file, picture);
  };
  const files = collectionNames.flatMap((name) =>
    entries[name].flatMap((entry) => picturesOf(name, entry.data).map((src) => fileOf(src, entry))),
  );
  await Promise.all([...new Set(files)].map(find));
  const content = perCollection((name) =>
    entries[name].map((entry) =>
      mapPictures(name, entry.data, (src) => found.get(fileOf(src as string, entry))),
    ),
  );
  const drawings = [...found.values()].filter(({ format }) => format === 'svg');
  return {
    content,
    originals: new Map([...found.values()].map(({ digest, fsPath }) => [digest, fsPath])),
    drawings: drawings.map(({ src, digest, fsPath }) => [
      path.posix.basename(src),
      { source: fsPath, digest },
    ]),
  };
}
