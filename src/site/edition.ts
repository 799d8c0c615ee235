import {
  makeEdition,
  type AdvertisementSetting,
  type Edition,
  type Logo,
  type Picture,
  type PodcastSetting,
} from '../editorial/edition.ts';
import { readClock } from '../intake/dates/clock.ts';
import { mapPictures, perCollection, type FolderCollection } from '../intake/collections.ts';
import { FaultsError } from '../intake/loaders.ts';
import { getRenderContext } from '../intake/renderContext.ts';
import type { Settings } from '../intake/schemas/siteSchema.ts';
import { wordingFor } from '../i18n/wordingFor.ts';
import { publicationCard, sharedCard } from './cards.ts';
import { content, faultLines } from './content.ts';
import { detached } from './pictures.ts';

let made: Promise<Edition> | undefined;

/** The edition being published: one for a build; under `astro dev` a new one for each page, so that edits show. */
export function edition(): Promise<Edition> {
  getRenderContext()?.onUntrackedRead();
  return import.meta.env.PROD ? (made ??= loadEdition()) : loadEdition();
}

const logoOf = ({ theme }: Settings): Logo | undefined =>
  theme?.logo && theme.drawing
    ? {
        picture: theme.logo as unknown as Picture,
        dark: theme.logoDark as unknown as Picture | undefined,
        drawing: theme.drawing,
      }
    : undefined;

/** The casts hold because intake has validated the collections, and pictures have been resolved. */
async function loadEdition(): Promise<Edition> {
  const found = await content();
  const { site, ...folders } = perCollection((name) =>
    found[name].map((data) => mapPictures(name, data, (picture) => detached(picture as Picture))),
  );
  const settings = site[0] as unknown as Settings | undefined;
  // Settings are missing under `astro dev` only, which shows this in place of the page.
  if (!settings) throw new FaultsError([], (await faultLines()).join('\n'));
  const words = wordingFor(settings.language);
  getRenderContext()?.codeObjects.add(words);
  const made = makeEdition({
    settings,
    words,
    clock: readClock(),
    ...(folders as unknown as Pick<Edition, FolderCollection>),
    ads: settings.ads as unknown as AdvertisementSetting[],
    logo: logoOf(settings),
    podcast: settings.podcast as unknown as PodcastSetting | undefined,
  });
  return { ...made, card: sharedCard(publicationCard(made), made) };
}
