import { hash } from 'node:crypto';

/** SHA-256 of bytes or text, in hexadecimal: what the build knows files by. */
export const digestOf = (data: string | Uint8Array): string => hash('sha256', data, 'hex');
