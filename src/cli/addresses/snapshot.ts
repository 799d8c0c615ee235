import { feedId, firstAddress } from '../../outputs/feeds/feedId.ts';
import { publishedAddresses } from '../../addresses/publishedAddresses.ts';
import { placeholderUrl } from '../../addresses/siteAddresses.ts';
import { movesOf, oldFolders, type Moves } from '../../addresses/redirects.ts';
import type { Fault } from '../../intake/faults.ts';
import type { Remember } from '../../intake/publication.ts';
import { readEdition } from '../readEdition.ts';
import type { Side, Subject } from './successors.ts';

type Reading = { faults: Fault[] } & ({ side: Side; moves: Moves; timeZone: string } | { side?: undefined });

/** Reads what a content folder publishes at a moment; files are named from the folder. Nothing without `site.yaml`. */
export async function readSide(folder: string, clock: number, remember?: Remember): Promise<Reading> {
  const { publication, edition: shown } = await readEdition(folder, {
    clock,
    root: folder,
    // Addresses are compared below the home page, wherever that stands or stood.
    url: placeholderUrl,
    remember,
  });
  const { faults, settingsFile: file } = publication;
  if (!shown || !publication.settings) return { faults };
  // A section that has no article for now keeps its address all the same.
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
    file,
  };
  // As editors write them; `absolute` has them encoded.
  const pathOf = (url: string) => decodeURI(new URL(url).pathname);
  const side: Side = {
    file,
    firstAddress: (address) => pathOf(addresses.absolute(firstAddress(address, edition))),
    sections: settings.sections.map(({ id, redirectFrom }) => ({
      address: addresses.section(id),
      redirectFrom: oldFolders(redirectFrom),
    })),
    addresses: publishedAddresses(parts),
    articles: publication.articles.map((article): Subject => ({
      ...article,
      name: article.slug,
      address: article.status === 'published' ? addresses.article(article) : undefined,
      feedId:
        article.status === 'published' && article.kind !== 'sponsored'
          ? pathOf(feedId(article, edition))
          : undefined,
    })),
    pages: publication.pages.map((page): Subject => ({
      ...page,
      name: page.slug,
      address: addresses.page(page.slug),
      status: 'published',
      redirectFrom: page.redirectFrom ?? [],
    })),
    authors: publication.authors.map((author): Subject => {
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
  return { faults, side, moves: movesOf(edition), timeZone };
}
