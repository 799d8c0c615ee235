import type { SiteTokens } from '../../colours/siteColours.ts';
import type { Settings } from '../../intake/schemas/siteSchema.ts';
import type { ThemeSources } from './themeSources.ts';

/** What of a publication is compiled into a bundle: how its pages look. All else is linked into it, or given to its pages. */
export type CompileInputs = Pick<Settings, 'look' | 'fonts'> & {
  /** What the colours of the publication change of the look's. */
  tokens?: SiteTokens | undefined;
  theme?: ThemeSources | undefined;
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
