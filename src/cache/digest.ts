import { hash } from 'node:crypto';

/** SHA-256 of bytes or text, in hexadecimal: the key of everything in the cache. */
export const sha256 = (data: string | Uint8Array): string => hash('sha256', data, 'hex');

/**
 * The key of something kept from run to run: a digest of all that it follows from. Code is given by its digest
 * (`codeDigest`), bytes by their SHA-256, settings by their values.
 */
export const cacheKey = (...inputs: unknown[]): string => sha256(JSON.stringify(inputs));

/**
 * The first 64 bits of a digest, for names of files: long enough that no two collide by chance, and lower case, because
 * some file systems ignore case. Only whole digests decide whether contents are equal.
 */
export const shortDigest = (data: string | Uint8Array): string => sha256(data).slice(0, 16);
