import { readFileSync } from 'node:fs';
import type { Settings } from '../../intake/schemas/siteSchema.ts';

/** All that a bundle, and what renders pages with it, takes from `site.yaml`. */
export type BundleSettings = Pick<Settings, 'url' | 'language'> &
  Partial<Pick<Settings, 'admin' | 'hosting'>>;

/** A published article in MDX, which is compiled: its file, from the project's root, and the SHA-256 of its bytes. */
export type Compiled = { id: string; file: string; digest: string };

/** All that a bundle takes from a publication; and the project, of which a copy is compiled. */
export type BundleInputs = { root: string; settings: BundleSettings; articles: Compiled[] };

/** The exit status of the process that compiles when the copy is not of the code that was meant. */
export const codeMismatchStatus = 9;

/** The environment variable that names the file of the inputs. */
export const inputsVariable = 'DEPECHE_BUNDLE_INPUTS';

/**
 * What the build step hands to the process that compiles: that one reads nothing of the publication itself, which may
 * have changed since it was checked.
 *
 * @returns undefined under `astro dev`, and in a build of Astro's own
 */
export function bundleInputs(): BundleInputs | undefined {
  const file = process.env[inputsVariable];
  return file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as BundleInputs);
}
