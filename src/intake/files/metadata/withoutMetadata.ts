import { bareGif } from './bareGif.ts';
import { bareJpeg } from './bareJpeg.ts';
import { barePng } from './barePng.ts';
import { bareWebp } from './bareWebp.ts';

/** What takes from the bytes of a picture all that is not needed to show it; `undefined` if they are of another kind. */
type Bare = (bytes: Buffer) => Buffer | undefined;

const readers: Readonly<Record<string, Bare>> = {
  gif: bareGif,
  jpeg: bareJpeg,
  jpg: bareJpeg,
  png: barePng,
  webp: bareWebp,
};

/** The endings of pictures that can be handed to readers as they are but for their metadata. */
export const strippableEndings: readonly string[] = Object.keys(readers);

/**
 * The bytes of a file as readers get it: those of a picture without where and when it was taken, by whom and with what,
 * and without what hides behind its end; its colours and its orientation stay. Returns undefined for a file that is no
 * picture of the kind that its name says.
 */
export function withoutMetadata(bytes: Uint8Array, file: string): Uint8Array<ArrayBuffer> | undefined {
  const reader = readers[/[^.]*$/.exec(file)![0].toLowerCase()];
  if (!reader) return bytes as Uint8Array<ArrayBuffer>;
  try {
    return reader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) as
      Uint8Array<ArrayBuffer> | undefined;
  } catch (error) {
    // A file that is cut off ends where a number should be.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
