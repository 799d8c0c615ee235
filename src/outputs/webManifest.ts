import { printedColours } from '../colours/siteColours.ts';
import type { Edition } from '../editorial/edition.ts';
import { iconPath, maskableIconPath } from './icons.ts';

/** The path of the manifest. */
export const webManifestPath = (home: string) => `${home}site.webmanifest`;

/** The web app manifest, for phones that install the site (w3.org/TR/appmanifest). */
export function webManifest({ settings, addresses }: Edition): object {
  const { paper } = printedColours(settings);
  const icon = (src: string, size: number) => ({ src, sizes: `${size}x${size}`, type: 'image/png' });
  return {
    id: addresses.home,
    name: settings.name,
    description: settings.description,
    lang: settings.language,
    start_url: addresses.home,
    scope: addresses.home,
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [
      icon(iconPath(addresses.home, 192), 192),
      icon(iconPath(addresses.home, 512), 512),
      { ...icon(maskableIconPath(addresses.home), 512), purpose: 'maskable' },
      { src: `${addresses.home}favicon.svg`, sizes: 'any', type: 'image/svg+xml' },
    ],
  };
}
