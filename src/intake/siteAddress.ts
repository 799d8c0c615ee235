import path from 'node:path';
import { bytesOf } from './files/fileBytes.ts';
import { FaultsError } from './loaders.ts';
import { isPlainPath } from './schemas/siteFields.ts';
import { readSettings, type SettingsReading } from './settings.ts';
import type { Language, Settings } from './schemas/siteSchema.ts';

/** Reads `site.yaml` by itself, for code that needs nothing else of a publication. */
export async function readSite(folder: string): Promise<SettingsReading> {
  const bytes = bytesOf({ disk: path.join(folder, 'site.yaml') });
  return readSettings(bytes, 'site.yaml', undefined);
}

/** The path of the home page: `/`, or `/fil/` for a site below another's address. */
export const homePath = (url: string): string => new URL(url).pathname.replace(/\/*$/, '/');

/**
 * The site's address and language, for code that needs them before the publication is read. Faults are
 * not reported here: reading the publication reports them with all others.
 *
 * @throws FaultsError for a `SITE_URL` that is no address
 */
export async function readSiteAddress(
  folder: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ url: URL; language: Language }> {
  const { settings, language } = await readSite(folder);
  return { url: siteUrl(settings, env), language };
}

/**
 * The site's address. `SITE_URL` wins over `site.yaml`, so that a preview or a host can set another address.
 *
 * @throws FaultsError for a `SITE_URL` that is no address
 */
export function siteUrl(settings: Settings | undefined, env: NodeJS.ProcessEnv = process.env): URL {
  const written = env['SITE_URL'] || settings?.url || 'http://localhost';
  if (!/^https?:$/.test(URL.parse(written)?.protocol ?? '') || !isPlainPath(written))
    throw new FaultsError([], `SITE_URL is "${written}"; it must be an address such as https://example.org.`);
  return new URL(written);
}
