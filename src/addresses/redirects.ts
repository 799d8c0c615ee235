import { pathKey, queryFolder, readOldPath } from './oldPaths.ts';
import { hostOf, type Hosting } from './hosting.ts';
import { parentOf, type AddressedSection } from './sectionPaths.ts';
import type { Addresses } from './siteAddresses.ts';

/** An old address that leads to a new one. */
export type Redirect = {
  /** The old path below the home page, decoded, in normal form C: `/2019/été/`, `/2019/ete.html`. */
  from: string;
  /** The address it leads to, as `addresses.ts` writes it. */
  to: string;
  /** The title of what is there. */
  title?: string | undefined;
  /** Whether the rule for a whole list, if the host knows such rules, says the same. */
  implied: boolean;
};

/** Everything below an old address that leads below a new one: a section, a dossier or an author's page that has moved. */
export type MovedList = { from: string; to: string };

export type Moves = {
  /** By old path, each once. */
  redirects: Redirect[];
  lists: MovedList[];
  /** Paths that were withdrawn for good. */
  gone: string[];
  /** Addresses of pages that say that their article was withdrawn, as `addresses.ts` writes them. */
  withdrawn: string[];
};

type OldPaths = readonly string[] | undefined;
type Article = { category: string; slug: string; redirectFrom?: OldPaths };

/** What of an edition says where its old addresses lead. */
type RedirectInputs = {
  addresses: Addresses;
  articles: readonly (Article & { title: string })[];
  authors: readonly { id: string; name: string; redirectFrom?: OldPaths }[];
  pages: readonly { slug: string; title: string; redirectFrom?: OldPaths }[];
  letters: readonly { slug: string; title: string; redirectFrom?: OldPaths }[];
  dossiers: readonly { id: string; title: string; redirectFrom?: OldPaths }[];
  settings: {
    sections: readonly (MovedSection & { name: string })[];
    withdrawals?: readonly Article[] | undefined;
    redirects?: readonly { from: string; to: string }[] | undefined;
    gone?: OldPaths;
    hosting?: Hosting | undefined;
  };
};

/**
 * Where every old address of an edition leads: to a page, never to another old address. Where a section has moved, so
 * has each of its articles, and each older address of theirs in it, under whichever name it was theirs.
 */
export function movesOf(edition: RedirectInputs): Moves {
  const { addresses, articles, pages, letters, settings } = edition;
  const { withdrawals = [] } = settings;
  const lists = movedLists(edition);
  const declared = [
    ...articles.flatMap((article) => moved(article.redirectFrom, addresses.article(article), article.title)),
    ...withdrawals.flatMap((down) => moved(down.redirectFrom, addresses.article(down))),
    ...pages.flatMap(({ slug, title, redirectFrom }) => moved(redirectFrom, addresses.page(slug), title)),
    ...letters.flatMap(({ slug, title, redirectFrom }) => moved(redirectFrom, addresses.letter(slug), title)),
    ...lists,
    ...(settings.redirects ?? []).flatMap(({ from, to }) =>
      pathsOf([to]).flatMap((path) => moved([from], addresses.home + path.slice(1))),
    ),
  ];
  const within = (path: string) => addresses.home + path.slice(1);
  const below = lists
    .filter(({ implied }) => !implied)
    .map(({ from, to }) => ({ from: withSlash(from), to }));
  const carried = below.flatMap(({ from, to }, at): Redirect[] => {
    // Old names are written oldest first: what was below a later one would have been below this one before.
    const later = below.slice(at + 1).filter((other) => other.to === to);
    const names = [to, ...later.map((other) => within(other.from))];
    const older = declared.flatMap((redirect) => {
      const old = within(redirect.from);
      const name = names.find((name) => old.startsWith(name) && old !== name);
      return name === undefined ? [] : [{ ...redirect, from: from + old.slice(name.length) }];
    });
    const present = [...articles, ...withdrawals.map((down) => ({ ...down, title: undefined }))].flatMap(
      ({ title, ...article }) => {
        const address = addresses.article(article);
        const rest = address.startsWith(to) ? [address.slice(to.length)] : [];
        return rest.map((rest) => ({ from: from + rest, to: address, title, implied: true }));
      },
    );
    return [...older, ...present];
  });
  const redirects = new Map<string, Redirect>();
  for (const redirect of [...declared, ...carried]) {
    const key = pathKey(redirect.from);
    if (!redirects.has(key)) redirects.set(key, redirect);
  }
  return {
    redirects: [...redirects.values()].sort((a, b) => (a.from < b.from ? -1 : 1)),
    // Servers take the first rule that fits, so what is below another comes before it.
    lists: below.sort((a, b) => (`${a.from}\uFFFF` < `${b.from}\uFFFF` ? -1 : 1)),
    gone: pathsOf(settings.gone).sort(),
    withdrawn: withdrawals.map((down) => addresses.article(down)).sort(),
  };
}

/** The pages that lead on, for hosts that know no redirects; none over a page that differs in case only. */
export function pagesThatLeadOn(edition: RedirectInputs): Redirect[] {
  const { addresses, settings } = edition;
  if (hostOf(settings.hosting).redirects) return [];
  return movesOf(edition).redirects.filter(
    // Where files are kept without regard to case, it would be in the place of the page it leads to.
    ({ from, to }) =>
      pathKey(addresses.home + from.slice(1)).toLowerCase() !== pathKey(to).toLowerCase() &&
      // A static host answers with the home page, whatever follows `?`.
      !from.startsWith(queryFolder) &&
      // Nothing can lie below a file.
      !/\.html?\//i.test(from),
  );
}

/** The names in old addresses that end in a number after `?`: `p` of `/?p=123`. */
export const queryNames = (redirects: readonly Redirect[]): string[] => [
  ...new Set(
    redirects.filter(({ from }) => from.startsWith(queryFolder)).map(({ from }) => from.split('/')[2]!),
  ),
];

/** Old addresses of a list at which its feeds stay, where the host knows no redirects. */
export function oldListsOf(path: string, edition: RedirectInputs): string[] {
  const { addresses, settings } = edition;
  if (hostOf(settings.hosting).redirects) return [];
  return movedLists(edition)
    .filter(({ to }) => to === path)
    .map(({ from }) => addresses.home + withSlash(from).slice(1))
    .sort();
}

/** Sections, authors' pages and dossiers that have moved; a sub-section has with the section that it is in. */
function movedLists({ addresses, authors, dossiers, settings }: RedirectInputs): Redirect[] {
  const lists = [
    ...authors.flatMap(({ id, name, redirectFrom }) => moved(redirectFrom, addresses.author(id), name)),
    ...dossiers.flatMap(({ id, title, redirectFrom }) => moved(redirectFrom, addresses.dossier(id), title)),
    ...settings.sections.flatMap(({ id, name, redirectFrom }) =>
      moved(redirectFrom, addresses.section(id), name),
    ),
    ...settings.sections.flatMap(({ id, name }) =>
      oldAddressesAbove(id, settings.sections).map((from) => ({
        ...{ from, to: addresses.section(id), title: name, implied: true },
      })),
    ),
  ];
  // A sub-section may name the address itself that follows from the section that it is in.
  return [
    ...new Map(lists.toReversed().map((list) => [`${pathKey(list.from)} ${list.to}`, list])).values(),
  ].toReversed();
}

const moved = (old: OldPaths, to: string, title?: string): Redirect[] =>
  pathsOf(old).map((from) => ({ from, to, title, implied: false }));

/** Old addresses that something can have been below, as paths; nothing ever was below a file such as `/politique.php`. */
const oldFolders = (written: OldPaths): string[] => pathsOf(written).filter((path) => path.endsWith('/'));

/**
 * Every old address of a section, oldest first: those it declares, then those it had while the section that it is in was
 * called otherwise.
 */
export function oldSectionPaths(id: string, sections: readonly MovedSection[]): string[] {
  return [...new Set([...declaredFolders(id, sections), ...oldAddressesAbove(id, sections)])];
}

type MovedSection = AddressedSection & { redirectFrom?: OldPaths };

/** Old addresses that a sub-section has because the section that it is in has moved. */
const oldAddressesAbove = (id: string, sections: readonly MovedSection[]): string[] =>
  declaredFolders(parentOf(id, sections), sections).map((path) => `${path}${id}/`);

const declaredFolders = (id: string | undefined, sections: readonly MovedSection[]) =>
  oldFolders(sections.find((section) => section.id === id)?.redirectFrom);

const pathsOf = (written: readonly string[] = []): string[] =>
  written.flatMap((old) => {
    const reading = readOldPath(old);
    return 'path' in reading ? [reading.path] : [];
  });

const withSlash = (path: string) => (path.endsWith('/') ? path : `${path}/`);
