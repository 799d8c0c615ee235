import { advertisementFor } from '../editorial/advertisements.ts';
import type { Edition } from '../editorial/edition.ts';
import { frameOf } from '../editorial/frame.ts';
import { headOf } from '../editorial/head.ts';
import { listPages, type ListSubject } from '../editorial/lists.ts';

/** The pages of one list as routes have them: `page` is undefined for the first, whose address has no number. */
export function listRoutes(edition: Edition, subject: ListSubject & { section?: string }) {
  const { words, ads } = edition;
  const { section, ...list } = subject;
  const frame = frameOf(edition, section);
  const ad = section ? advertisementFor(ads, { place: 'section', section }) : undefined;
  return listPages(list, edition).map((view) => ({
    page: view.page === 1 ? undefined : String(view.page),
    props: {
      head: headOf(edition, {
        title: view.page === 1 ? view.title : words.pageTitle(view.title, view.page),
        description: view.description,
        path: view.href,
      }),
      frame,
      words,
      list: view,
      ad,
    },
  }));
}

/** What the pages that lead to lists have in common. */
export function indexProps(
  edition: Edition,
  { title, description, path }: { title: string; description?: string | undefined; path: string },
) {
  const head = headOf(edition, { title, description, path });
  return { head, frame: frameOf(edition), words: edition.words, title, description };
}
