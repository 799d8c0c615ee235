import path from 'node:path';
import { cacheFolder } from '../../cache/cacheFolder.ts';
import { digestOfCode } from '../../cache/codeDigest.ts';

/** Where pictures that were made before are kept, and what they were made with. */
export type Darkroom = {
  cache: string;
  /** Digest of the code that makes pictures. */
  code: string;
};

/** Stands for all that makes pictures besides their files, settings included. */
export const pictureCode = (): Promise<string> =>
  digestOfCode(new URL('./encodeVariant.ts', import.meta.url));

export const openDarkroom = async (): Promise<Darkroom> => ({
  cache: path.join(cacheFolder(), 'pictures'),
  code: await pictureCode(),
});
