import { hash } from 'node:crypto';

/** SHA-256 of bytes or text, in hexadecimal: what everything that is kept is known by. */
export const sha256 = (data: string | Uint8Array): string => hash('sha256', data, 'hex');

/**
 * The beginning of a digest, 64 bits, for the name of a file: long enough that no two files meet by chance, and without
 * capitals, which some disks take for small letters. Whether two contents are equal is told by the whole digest only.
 */
export const shortDigest = (data: string | Uint8Array): string => sha256(data).slice(0, 16);
