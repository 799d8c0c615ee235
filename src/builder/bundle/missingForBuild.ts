import { buildWords } from '../../i18n/buildWords.ts';
import type { SettingsReading } from '../../intake/settings.ts';
import { bundleSettings } from './bundleSettings.ts';
import { missingPackages } from './compilerPackages.ts';
import { isShipped } from './shippedBundles.ts';

/**
 * Says how to install what a build of the publication would miss, because pages have to be compiled for it; undefined if it
 * misses nothing.
 *
 * @param content the folder of the publication
 */
export async function missingForBuild(site: SettingsReading, content: string): Promise<string | undefined> {
  const missing = missingPackages(site.settings?.admin !== undefined);
  if (missing.length === 0) return undefined;
  const { compiled } = await bundleSettings(site, content);
  return (await isShipped(compiled)) ? undefined : buildWords[site.language].compiler(missing);
}
