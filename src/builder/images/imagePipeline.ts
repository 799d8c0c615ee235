import path from 'node:path';
import { cacheFolder } from '../../cache/cacheFolder.ts';
import { codeDigest } from '../../cache/codeDigest.ts';

/** Where pictures that were made before are kept, and what they were made with. */
export type ImagePipeline = {
  cache: string;
  /** Digest of the code that makes pictures. */
  code: string;
};

/** Stands for all that makes pictures besides their files, settings included. */
export const imageCode = (): Promise<string> => codeDigest(new URL('./encodeVariant.ts', import.meta.url));

export const imagePipeline = async (): Promise<ImagePipeline> => ({
  cache: path.join(cacheFolder(), 'pictures'),
  code: await imageCode(),
});
