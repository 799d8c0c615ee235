import type { FolderCollection } from '../collections.ts';
import { isDraft } from '../dossiers.ts';
import type { Readings } from './readings.ts';
import { mentionOf, type Mention } from '../gate.ts';
import { pathKey } from '../../addresses/oldPaths.ts';
import { publishedAddresses, type AddressParts } from '../../addresses/publishedAddresses.ts';
import { withParents } from '../../addresses/sectionPaths.ts';
import { isReservedKey, sectionPath } from '../../addresses/siteAddresses.ts';

/** The addresses in use; keys as `pathKey` makes them, values files. */
export type LiveAddresses = {
  at: (key: string) => string | undefined;
  /**
   * What becomes of links and redirects to it; `empty` is a section without articles, `unknown` an address that
   * nothing has.
   */
  mentionOf: (key: string) => Mention | 'empty' | 'unknown';
  /** A file whose address lies below this one. */
  below: (key: string) => string | undefined;
  isReserved: (key: string) => boolean;
  /** All of them, as an editor writes them. */
  addresses: () => string[];
};

/**
 * The addresses that a publication has, or will have without another edit: an embargoed article has its already, a
 * draft has none yet, and one that has expired gives its up.
 */
export function liveAddresses(
  { articles, pages, letters, dossiers, authors, site }: Readings,
  reserved: ReadonlySet<string>,
): LiveAddresses {
  const { file, language } = site;
  const partsOf = (held: ReadonlySet<Mention>): AddressParts => {
    const all = articles.flatMap(({ address, category, status, slug, date, value, file }) => {
      if (!address || category === undefined || held.has(mentionOf(status))) return [];
      const { tags = [], authors = [], dossier, event, kind } = value ?? {};
      const at = date ?? '1970-01-01T00:00:00Z';
      return [{ category, slug, kind, date: at, tags, authors, dossier, event, file, status }];
    });
    const shown = all.filter(({ status }) => status !== 'withdrawn');
    const filled = withParents(
      all.map(({ category }) => category),
      site.facts.sections,
    );
    return {
      language,
      ...site.facts,
      file,
      sections: site.facts.sections.filter(({ id }) => filled.has(id)),
      articles: shown,
      withdrawals: all.filter(({ status }) => status === 'withdrawn'),
      authors: authors.map(({ id, file }) => ({ id, file })),
      pages: pages.map(({ slug, file }) => ({ slug, file })),
      letters: letters
        .filter(({ status }) => !held.has(mentionOf(status)))
        .map(({ slug, file }) => ({ slug, file })),
      dossiers: dossiers.filter((dossier) => !isDraft(dossier)).map(({ id, file }) => ({ id, file })),
      hasPodcast: site.data['podcast'] !== undefined,
    };
  };
  const mentions = new Set([...articles, ...letters].map(({ status }) => mentionOf(status)));
  const made = new Map<string, ReadonlyMap<string, string>>();
  /**
   * All addresses but those of articles whose mentions are dropped or refused. Computed on demand, which most sites never
   * need; without such an article one set serves all.
   */
  const without = (...held: Mention[]) => {
    const found = held.filter((mention) => mentions.has(mention));
    const name = found.join();
    if (!made.has(name)) {
      // A collection without addresses is a type error.
      const parts = partsOf(new Set(found)) satisfies Record<FolderCollection, unknown>;
      const addresses = publishedAddresses(parts);
      made.set(name, new Map(addresses.map(({ path, file }) => [pathKey(path), file])));
    }
    return made.get(name)!;
  };
  const live = () => without('dropped');
  // A section has its address, and its feeds theirs, before it has an article.
  const declared = new Set(
    site.facts.sections.map(({ id }) => pathKey(sectionPath(id, site.facts.sections))),
  );
  const isDeclared = (key: string) => declared.has(key.replace(/\/[a-z]+\.(?:xml|json)$/, ''));
  return {
    at: (key) => live().get(key) ?? (isDeclared(key) ? file : undefined),
    mentionOf(key) {
      if (without('dropped', 'refused').has(key)) return 'kept';
      // If an article taken down and an embargoed one share a list, a link to that list must not become a fault.
      if (without('refused').has(key)) return 'dropped';
      if (isDeclared(key)) return 'empty';
      return without().has(key) ? 'refused' : 'unknown';
    },
    below: (key) => [...live()].find(([taken]) => taken.startsWith(`${key}/`))?.[1],
    isReserved: (key) => isReservedKey(key, reserved),
    addresses: () => [...live().keys()].map((key) => (/\.[a-z]+$/.test(key) ? key : `${key}/`)),
  };
}
