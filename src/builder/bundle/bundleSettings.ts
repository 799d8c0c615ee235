import { siteTokens } from '../../colours/siteColours.ts';
import type { Settings } from '../../intake/schemas/siteSchema.ts';
import type { SettingsReading } from '../../intake/settings.ts';
import { siteUrl } from '../../intake/siteAddress.ts';
import type { CompileInputs } from './compileInputs.ts';
import type { StyleSettings } from './ownStyles.ts';
import { compiledFiles, themeSources } from './themeSources.ts';

/** The settings of `site.yaml` that pages follow from beside their props. */
export type BundleSettings = Pick<Settings, 'url' | 'language'> &
  Partial<Pick<Settings, 'admin' | 'hosting'>> & { compiled: CompileInputs; styles: StyleSettings };

/**
 * What pages take from `site.yaml` and the theme beside their props.
 *
 * @param content the folder of the publication
 * @throws FaultsError for a `SITE_URL` that is no address
 */
export const bundleSettings = async (
  { settings, language }: SettingsReading,
  content: string,
): Promise<BundleSettings> => {
  const theme = await themeSources(content);
  return {
    url: siteUrl(settings).href,
    language,
    admin: settings?.admin,
    hosting: settings?.hosting,
    compiled: {
      look: settings?.look ?? 'wire',
      theme: compiledFiles(theme),
      withAdmin: settings?.admin !== undefined,
    },
    styles: { tokens: settings && siteTokens(settings), fonts: settings?.fonts, theme },
  };
};
