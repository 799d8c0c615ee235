import type { Look } from '../../intake/schemas/lookSchema.ts';

/** What of a publication is compiled into a bundle. All else is linked into it, or given to its pages. */
export type CompileInputs = {
  look: Look;
  /** SHA-256 of the files of a theme that has components, by their paths in it. */
  theme?: Record<string, string> | undefined;
  /** Whether the editors’ interface is compiled too. */
  withAdmin: boolean;
};

/** Exit status of the compiling process if the copy has another digest than expected. */
export const codeMismatchStatus = 9;

/** Environment variable with the inputs as JSON. */
export const inputsVariable = 'DEPECHE_COMPILE';

/**
 * The inputs of the compiling process, which reads nothing of the publication itself, because that may have changed since
 * it was checked.
 *
 * @returns undefined under `astro dev` and `astro build`
 */
export function compileInputs(): CompileInputs | undefined {
  const inputs = process.env[inputsVariable];
  return inputs === undefined ? undefined : (JSON.parse(inputs) as CompileInputs);
}
