import path from 'node:path';
import { cacheFolder } from '../../cache/cacheFolder.ts';
import { codeDigest } from '../../cache/codeDigest.ts';

/** The folder of cached image variants, and the code that encodes them. */
export type ImagePipeline = {
  cache: string;
  /** Digest of the code that encodes pictures. */
  code: string;
};

/** Digest of all code that variants of pictures follow from, encoder settings included. */
export const imageCode = (): Promise<string> => codeDigest(new URL('./encodeVariant.ts', import.meta.url));

export const imagePipeline = async (): Promise<ImagePipeline> => ({
  cache: path.join(cacheFolder(), 'pictures'),
  code: await imageCode(),
});
