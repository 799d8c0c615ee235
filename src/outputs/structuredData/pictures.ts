import type { ImageObject } from 'schema-dts';
import type { Article, Edition } from '../../editorial/edition.ts';
import type { DescribedPicture, SharedPicture } from '../../editorial/sharedPictures.ts';
import { withoutUndefined } from './graph.ts';

type Lead = NonNullable<Article['image']>;

/**
 * A lead picture in each of its ratios, with its credit and licence
 * (developers.google.com/search/docs/appearance/structured-data/image-license-metadata).
 */
export function imageObjects(lead: Lead | undefined, pictures: readonly SharedPicture[]): ImageObject[] {
  if (!lead) return [];
  return pictures.map((picture) => ({
    ...pictureFile(picture),
    creditText: lead.credit,
    ...withoutUndefined({ caption: lead.caption ?? (lead.alt || undefined), license: licenseOf(lead) }),
  }));
}

/** A share card, credited to the publication. */
export const cardObjects = (card: DescribedPicture | undefined, { settings }: Edition): ImageObject[] =>
  card ? [{ ...pictureFile(card), caption: card.alt, creditText: settings.name }] : [];

const pictureFile = ({ url, width, height }: SharedPicture) => ({
  '@type': 'ImageObject' as const,
  url,
  contentUrl: url,
  width: `${width}`,
  height: `${height}`,
});

/** A licence as an address, or as a work if only its name is known. */
function licenseOf({ license }: Lead) {
  if (license === undefined || URL.canParse(license)) return license;
  return { '@type': 'CreativeWork', name: license } as const;
}
