import { feedId, firstAddress } from '../../outputs/feeds/feedId.ts';
import { publishedAddresses } from '../../addresses/publishedAddresses.ts';
import { placeholderUrl } from '../../addresses/siteAddresses.ts';
import { movesOf, oldSectionPaths, type Moves } from '../../addresses/redirects.ts';
import type { Fault } from '../../intake/faults.ts';
import type { ReadThroughCache } from '../../intake/publication.ts';
import { readEdition } from '../readEdition.ts';
import type { Snapshot, AddressedFile } from './replacements.ts';

type SnapshotReading = { faults: Fault[] } & (
  { snapshot: Snapshot; moves: Moves; timeZone: string } | { snapshot?: undefined }
);

/**
 * Reads what a content folder publishes at a moment; file names are relative to it. No snapshot if `site.yaml` is
 * faulty.
 */
export async function readSnapshot(
  folder: string,
  clock: number,
  cache?: ReadThroughCache,
): Promise<SnapshotReading> {
  const { publication, edition: shown } = await readEdition(folder, {
    clock,
    root: folder,
    // Addresses are compared below the home page, wherever that stands or stood.
    url: placeholderUrl,
    cache,
  });
  const { faults, settingsFile: file } = publication;
  if (!shown || !publication.settings) return { faults };
  // A section without articles keeps its address.
  const { sections } = publication.settings;
  const edition = { ...shown, settings: { ...shown.settings, sections } };
  const { settings, addresses } = edition;
  const { timeZone, language } = settings;
  const { withdrawals } = settings;
  const parts = {
    ...edition,
    withdrawals,
    url: placeholderUrl,
    language,
    timeZone,
    sections: settings.sections,
    hasPodcast: settings.podcast !== undefined,
    file,
  };
  // Decoded, as editors write them; `absolute` encodes.
  const pathOf = (url: string) => decodeURI(new URL(url).pathname);
  const side: Snapshot = {
    file,
    firstAddress: (address) => pathOf(addresses.absolute(firstAddress(address, edition))),
    sections: sections.map(({ id }) => ({
      address: addresses.section(id),
      redirectFrom: oldSectionPaths(id, sections),
    })),
    addresses: publishedAddresses(parts),
    articles: publication.articles.map((article): AddressedFile => ({
      ...article,
      name: article.slug,
      address: article.status === 'published' ? addresses.article(article) : undefined,
      feedId:
        article.status === 'published' && article.kind !== 'sponsored'
          ? pathOf(feedId(article, edition))
          : undefined,
    })),
    pages: publication.pages.map((page): AddressedFile => ({
      ...page,
      name: page.slug,
      address: addresses.page(page.slug),
      status: 'published',
      redirectFrom: page.redirectFrom ?? [],
    })),
    letters: publication.letters.map((letter): AddressedFile => ({
      ...letter,
      name: letter.slug,
      address: letter.status === 'published' ? addresses.letter(letter.slug) : undefined,
      redirectFrom: letter.redirectFrom ?? [],
    })),
    dossiers: publication.dossiers.map((dossier): AddressedFile => ({
      ...dossier,
      name: dossier.id,
      address: dossier.status === 'published' ? addresses.dossier(dossier.id) : undefined,
      status: dossier.status === 'published' ? 'published' : 'draft',
      redirectFrom: dossier.redirectFrom ?? [],
    })),
    authors: publication.authors.map((author): AddressedFile => {
      const isShown = edition.authors.some(({ id }) => id === author.id);
      return {
        file: author.file,
        name: author.id,
        title: author.name,
        address: isShown ? addresses.author(author.id) : undefined,
        status: isShown ? 'published' : 'draft',
        redirectFrom: author.redirectFrom ?? [],
      };
    }),
  };
  return { faults, snapshot: side, moves: movesOf(edition), timeZone };
}
