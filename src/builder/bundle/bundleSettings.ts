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
  admin: settings?.admin,
  hosting: settings?.hosting,
});
