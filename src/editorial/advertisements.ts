import type { Settings } from '../intake/siteSchema.ts';
import type { Picture } from './edition.ts';

export type AdvertisementPlace = 'home' | 'section' | 'article';

/** An advertisement as a page shows it: who pays, where it leads, and a picture or a text. */
export type Advertisement = {
  advertiser: string;
  href: string;
  text?: string | undefined;
  picture?: { src: Picture; alt: string } | undefined;
};

/** `site.yaml`'s advertisements with their picture files found. */
export type AdvertisementSetting = Omit<Settings['ads'][number], 'picture'> & {
  picture?: Picture | undefined;
};

/**
 * The advertisement for a place, or none: the first in `site.yaml`'s order that runs at the clock and is for this
 * place and section. Sponsored articles carry none, so that two advertisers never share a page.
 *
 * @param clock milliseconds since 1970
 */
export function advertisementFor(
  ads: readonly AdvertisementSetting[],
  { place, section, clock }: { place: AdvertisementPlace; section?: string; clock: number },
): Advertisement | undefined {
  const ad = ads.find(
    ({ places, sections, from, until }) =>
      places.includes(place) &&
      (!sections || (section !== undefined && sections.includes(section))) &&
      (!from || Date.parse(from) <= clock) &&
      (!until || clock < Date.parse(until)),
  );
  return (
    ad && {
      advertiser: ad.advertiser,
      href: ad.url,
      text: ad.text,
      picture: ad.picture && { src: ad.picture, alt: ad.alt ?? '' },
    }
  );
}
