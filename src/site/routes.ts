import { sectionSteps } from '../addresses/sectionPaths.ts';
import { advertisementFor } from '../editorial/advertisements.ts';
import type { Author, Edition } from '../editorial/edition.ts';
import { frameOf } from '../editorial/frame.ts';
import type { DescribedPicture } from '../editorial/sharedPictures.ts';
import { headOf, type HeadSubject } from '../outputs/head.ts';
import type { IndexProps } from '../layouts/indexProps.ts';
import { listPages, type ListSubject } from '../editorial/lists.ts';
import type { imageObjects } from '../outputs/structuredData/pictures.ts';
import { collectionGraph, profileGraph } from '../outputs/structuredData/pages.ts';

/** The pages of a list as paths of a route: `page` is undefined for the first, whose address has no number. */
export function listRoutes(edition: Edition, subject: Subject) {
  const { words, ads, settings } = edition;
  const { section, author, portrait, hasFeeds = false, picture, images, ...list } = subject;
  const frame = frameOf(edition, section);
  const ad = section
    ? advertisementFor(ads, { place: 'section', section: sectionSteps(section, settings.sections) })
    : undefined;
  const feed = section || author || hasFeeds ? { title: list.title, path: list.address(1) } : undefined;
  return listPages(list, edition).map((view) => {
    const title = view.page === 1 ? view.title : words.pageTitle(view.title, view.page);
    const page = { title, description: view.description, path: view.href, parents: view.parents };
    const jsonLd = author
      ? profileGraph(edition, page, author, portrait)
      : collectionGraph(edition, page, [...view.opening, ...view.teasers], images);
    return {
      page: view.page === 1 ? undefined : String(view.page),
      props: { head: headOf(edition, { ...page, feed, picture, jsonLd }), frame, words, list: view, ad },
    };
  });
}

/**
 * Lists of a section or an author have feeds, as have others that say so; an author's is a profile, with the whole address
 * of the portrait.
 */
type Subject = ListSubject & {
  section?: string;
  author?: Author;
  portrait?: string | undefined;
  hasFeeds?: boolean;
  /** The picture that other sites show of it, and all its pictures for machines. */
  picture?: DescribedPicture | undefined;
  images?: ReturnType<typeof imageObjects>;
};

/** The props common to all index pages. */
export function indexProps(
  edition: Edition,
  { title, description, ...page }: Pick<HeadSubject, 'description' | 'path' | 'feed'> & { title: string },
): IndexProps {
  const head = headOf(edition, { title, description, ...page });
  return { head, frame: frameOf(edition), words: edition.words, title, description };
}

/** The props of the agenda, whose head tells of its calendar. */
export function agendaProps(edition: Edition): IndexProps {
  const { addresses, words } = edition;
  const { title, text: description } = words.agenda;
  const props = indexProps(edition, { title, description, path: addresses.agenda });
  const calendar = { href: addresses.calendar, type: 'text/calendar', title };
  return { ...props, head: { ...props.head, feeds: [calendar, ...props.head.feeds] } };
}
