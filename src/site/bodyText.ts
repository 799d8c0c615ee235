import type { BodyInputs } from '../editorial/bodyInputs.ts';
import { readBody } from '../intake/files/readBody.ts';

/**
 * The body of a text as it was validated; under `astro dev`, which validates it whenever it is saved, the current
 * file.
 */
export const bodyOf = (inputs: BodyInputs): string =>
  readBody(import.meta.env.DEV ? { ...inputs, fileDigest: undefined } : inputs);
