import type { BodySource } from '../editorial/bodySource.ts';
import { readBody } from '../intake/files/readBody.ts';

/** The body of a text as it was checked; under `astro dev`, which checks it anew when it is saved, as it is. */
export const bodyOf = (source: BodySource): string =>
  readBody(import.meta.env.DEV ? { ...source, fileDigest: undefined } : source);
