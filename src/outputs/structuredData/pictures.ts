import type { ImageObject } from 'schema-dts';
import type { Article, Edition } from '../../editorial/edition.ts';
import type { DescribedPicture, SharedPicture } from '../../editorial/sharedPictures.ts';
import { withoutUndefined } from './graph.ts';

type Lead = NonNullable<Article['image']>;

/** A lead picture in each of its shapes, with whose it is (developers.google.com/search/docs/appearance/structured-data/image-license-metadata). */
export function imageObjects(lead: Lead | undefined, pictures: readonly SharedPicture[]): ImageObject[] {
  if (!lead) return [];
  return pictures.map((picture) => ({
    ...pictureFile(picture),
    creditText: lead.credit,
    ...withoutUndefined({ caption: lead.caption ?? (lead.alt || undefined), license: licenseOf(lead) }),
  }));
}

/** A share card: the publication's own work. */
export const cardObjects = (card: DescribedPicture | undefined, { settings }: Edition): ImageObject[] =>
  card ? [{ ...pictureFile(card), caption: card.alt, creditText: settings.name }] : [];

const pictureFile = ({ url, width, height }: SharedPicture) => ({
  '@type': 'ImageObject' as const,
  url,
  contentUrl: url,
  width: `${width}`,
  height: `${height}`,
});

/** A licence is an address; one known by name only is a work of that name. */
function licenseOf({ license }: Lead) {
  if (license === undefined || URL.canParse(license)) return license;
  return { '@type': 'CreativeWork', name: license } as const;
}
