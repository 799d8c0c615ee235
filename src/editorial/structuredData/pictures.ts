import type { ImageObject } from 'schema-dts';
import type { Article, Edition } from '../edition.ts';
import type { DescribedPicture, SharedPicture } from '../sharedPictures.ts';
import { known } from './graph.ts';

type Lead = NonNullable<Article['image']>;

/** A lead picture in each of its shapes, with whose it is (developers.google.com/search/docs/appearance/structured-data/image-license-metadata). */
export function imageObjects(lead: Lead | undefined, pictures: readonly SharedPicture[]): ImageObject[] {
  if (!lead) return [];
  return pictures.map(({ url, type, width, height }) => ({
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    encodingFormat: type,
    width: `${width}`,
    height: `${height}`,
    creditText: lead.credit,
    ...known({ caption: lead.caption ?? (lead.alt || undefined), license: licenseOf(lead) }),
  }));
}

/** A share card: the publication's own work. */
export function cardObjects(card: DescribedPicture | undefined, { settings }: Edition): ImageObject[] {
  if (!card) return [];
  const { url, type, width, height, alt } = card;
  return [
    {
      '@type': 'ImageObject',
      url,
      contentUrl: url,
      encodingFormat: type,
      width: `${width}`,
      height: `${height}`,
      caption: alt,
      creditText: settings.name,
    },
  ];
}

/** A licence is an address; one known by name only is a work of that name. */
function licenseOf({ license }: Lead) {
  if (license === undefined || URL.canParse(license)) return license;
  return { '@type': 'CreativeWork', name: license } as const;
}
