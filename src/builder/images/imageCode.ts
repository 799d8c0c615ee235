import { codeDigest, nameDigest } from '../../cache/codeDigest.ts';

/** The module that all code follows from which encodes pictures, its settings included. */
const encoder = new URL('./encodeVariant.ts', import.meta.url);

/** Digest of all code that variants of pictures follow from. */
export const imageCode = (): Promise<string> => codeDigest(encoder);

/** Digest of that code for the names of pictures. */
export const imageNameCode = (): Promise<string> => nameDigest(encoder);
