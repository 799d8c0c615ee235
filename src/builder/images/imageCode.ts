import { codeDigest } from '../../cache/codeDigest.ts';

/** Digest of all code that variants of pictures follow from, encoder settings included. */
export const imageCode = (): Promise<string> => codeDigest(new URL('./encodeVariant.ts', import.meta.url));
