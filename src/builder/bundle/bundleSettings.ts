import { siteTokens } from '../../colours/siteColours.ts';
import type { SettingsReading } from '../../intake/settings.ts';
import { siteUrl } from '../../intake/siteAddress.ts';
import { themeSources } from './themeSources.ts';
import type { BundleSettings } from './bundleInputs.ts';

/**
 * What a bundle takes from `site.yaml` and the theme.
 *
 * @param content the folder of the publication
 * @throws FaultsError for a `SITE_URL` that is no address
 */
export const bundleSettings = async (
  { settings, language }: SettingsReading,
  content: string,
): Promise<BundleSettings> => ({
  url: siteUrl(settings).href,
  language,
  look: settings?.look ?? 'wire',
  tokens: settings && siteTokens(settings),
  fonts: settings?.fonts,
  theme: await themeSources(content),
  admin: settings?.admin,
  hosting: settings?.hosting,
});
