import type { BodySource } from '../editorial/bodySource.ts';
import { readBody } from '../intake/files/readBody.ts';

/** The body of a text as it was validated; under `astro dev`, which validates it whenever it is saved, the current file. */
export const bodyOf = (source: BodySource): string =>
  readBody(import.meta.env.DEV ? { ...source, fileDigest: undefined } : source);
