import { siteTokens } from '../../colours/siteColours.ts';
import type { SettingsReading } from '../../intake/settings.ts';
import { siteUrl } from '../../intake/siteAddress.ts';
import type { BundleSettings } from './bundleInputs.ts';

/**
 * What a bundle takes from `site.yaml`.
 *
 * @throws FaultsError for a `SITE_URL` that is no address
 */
export const bundleSettings = ({ settings, language }: SettingsReading): BundleSettings => ({
  url: siteUrl(settings).href,
  language,
  look: settings?.look ?? 'wire',
  tokens: settings && siteTokens(settings),
  admin: settings?.admin,
  hosting: settings?.hosting,
});
