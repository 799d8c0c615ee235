import type { OldArchive, OldItem } from '../oldSite.ts';
import { isSamePath, type ImportPlan } from './importPlan.ts';
import type { OldList } from './oldLists.ts';

/** An old address and the one that it leads to, both below the home page. */
export type OldRedirect = { from: string; to: string };

/** Old addresses of a section, which the section itself names in `site.yaml`. */
export const oldSectionPaths = (id: string, lists: readonly OldList[], { addresses }: ImportPlan): string[] =>
  lists.filter(({ is, to }) => is === 'category' && to === addresses.section(id)).map(({ from }) => from);

/** Old addresses of an author, which the author's file names. */
export const oldAuthorPaths = (id: string, lists: readonly OldList[], { addresses }: ImportPlan): string[] =>
  lists.filter(({ is, to }) => is === 'author' && to === addresses.author(id)).map(({ from }) => from);

/**
 * What `redirects.txt` says of old addresses that no text can name: lists, feeds, files, and texts by WordPress's numbers. A file
 * leads to the text that shows it, and so does the page that the old site made of it.
 *
 * @param usesOf the address of a text online that uses a file, and the addresses under which texts named it
 */
export function redirectsOf(
  { items, program }: OldArchive,
  plan: ImportPlan,
  lists: readonly OldList[],
  usesOf: (item: OldItem) => { address?: string | undefined; urls: ReadonlySet<string> } | undefined,
): OldRedirect[] {
  const sections = new Set(plan.sections.map(({ id }) => plan.addresses.section(id)));
  const ofLists = lists.filter(
    ({ is, from, to }) =>
      is !== 'author' && !(is === 'category' && sections.has(to)) && !isSamePath(from, to),
  );
  const ofFiles = items.flatMap((item) => {
    const use = item.kind === 'file' ? usesOf(item) : undefined;
    if (use?.address === undefined) return [];
    const urls = [item.file, item.url, ...use.urls].filter((url) => url !== undefined);
    return urls.flatMap((url) => {
      const from = plan.old.pathOf(url);
      return from && from !== '/' ? [{ from, to: use.address! }] : [];
    });
  });
  // An export may leave the number of an item out; its place is its id then.
  const numbered = program === 'wordpress' ? items.filter(({ id }) => /^\d+$/.test(id)) : [];
  const ofNumbers = numbered.flatMap((item) => {
    const decision = plan.decisionOf(item);
    const to = 'address' in decision && decision.isOnline ? decision.address : usesOf(item)?.address;
    if (to === undefined) return [];
    const names = [
      'p',
      ...(item.kind === 'page' ? ['page_id'] : item.kind === 'file' ? ['attachment_id'] : []),
    ];
    return names.map((name) => ({ from: `/?${name}=${item.id}`, to }));
  });
  return [
    ...new Map([...ofLists, ...ofFiles, ...ofNumbers].map(({ from, to }) => [from, { from, to }])).values(),
  ];
}
