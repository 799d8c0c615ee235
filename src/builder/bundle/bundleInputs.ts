import { readFileSync } from 'node:fs';
import type { SiteTokens } from '../../colours/siteColours.ts';
import type { ThemeSources } from './themeSources.ts';
import type { Settings } from '../../intake/schemas/siteSchema.ts';

/** The settings of `site.yaml` that the bundle, and rendering with it, depend on. */
export type BundleSettings = Pick<Settings, 'url' | 'language' | 'look'> &
  Partial<Pick<Settings, 'admin' | 'hosting' | 'fonts'>> & {
    /** What the colours of the publication change of the look's. */
    tokens?: SiteTokens | undefined;
    theme?: ThemeSources | undefined;
  };

/** A published article in MDX, with its file from the project's root and the SHA-256 of its bytes. */
export type Compiled = { id: string; file: string; digest: string };

/** What a bundle takes from a publication, and the program's folder, of which a copy is compiled. */
export type BundleInputs = { root: string; settings: BundleSettings; articles: Compiled[] };

/** Exit status of the compiling process if the copy has another digest than expected. */
export const codeMismatchStatus = 9;

/** Environment variable with the path of the inputs' file. */
export const inputsVariable = 'DEPECHE_BUNDLE_INPUTS';

/**
 * The inputs of the compiling process, which reads nothing of the publication itself, because that may have changed since
 * it was checked.
 *
 * @returns undefined under `astro dev` and `astro build`
 */
export function bundleInputs(): BundleInputs | undefined {
  const file = process.env[inputsVariable];
  return file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as BundleInputs);
}
