import type { AdvertisementSetting, Picture } from './edition.ts';

export type AdvertisementPlace = 'home' | 'section' | 'article';

/** An advertisement as a page shows it: who pays, where it leads, and a picture or a text. */
export type Advertisement = {
  advertiser: string;
  href: string;
  text?: string | undefined;
  picture?: { src: Picture; alt: string } | undefined;
};

/**
 * The advertisement for a place, if any: the first in `site.yaml` that is for this place and section, or for the
 * section that it is in; the gate has left out those outside their dates. Sponsored articles carry none, so that two advertisers never share
 * a page.
 */
export function advertisementFor(
  ads: readonly AdvertisementSetting[],
  { place, section = [] }: { place: AdvertisementPlace; section?: readonly string[] },
): Advertisement | undefined {
  const ad = ads.find(
    ({ places, sections }) =>
      places.includes(place) && (!sections || sections.some((id) => section.includes(id))),
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
