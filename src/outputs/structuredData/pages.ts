import type { CollectionPage, ImageObject, ProfilePage, WebPage } from 'schema-dts';
import type { Author, Edition } from '../../editorial/edition.ts';
import type { Link, Teaser } from '../../editorial/teasers.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { graphOf, withoutUndefined, type StructuredData } from './graph.ts';
import { personNode } from './people.ts';
import { publicationNode, siteNode, siteRef } from './publication.ts';

/** The front page's graph: the publication and the site. */
export const homeGraph = (edition: Edition): StructuredData =>
  graphOf(publicationNode(edition), siteNode(edition));

type Page = {
  title: string;
  description?: string | undefined;
  path: string;
  /** Pages between the front page and this one. */
  parents?: readonly Link[] | undefined;
};

/** The graph of any other page, such as a standing page. */
export function pageGraph(edition: Edition, page: Page): StructuredData {
  const node: WebPage = { '@type': 'WebPage', ...describe(edition, page) };
  return graphOf(node, breadcrumbs(edition, wayTo(page)));
}

/** The graph of a page that lists articles. */
export function collectionGraph(
  edition: Edition,
  page: Page,
  teasers: readonly Teaser[],
  images: ImageObject[] = [],
): StructuredData {
  const { addresses } = edition;
  const node: CollectionPage = {
    '@type': 'CollectionPage',
    ...describe(edition, page),
    ...(images.length > 0 && { image: images }),
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: teasers.map(({ href }, place) => ({
        '@type': 'ListItem',
        position: place + 1,
        url: addresses.absolute(href),
      })),
    },
  };
  return graphOf(node, breadcrumbs(edition, wayTo(page)));
}

/**
 * The graph of an author's page.
 *
 * @param portrait absolute address of the author's picture
 */
export function profileGraph(
  edition: Edition,
  page: Page,
  author: Author,
  portrait?: string,
): StructuredData {
  const node: ProfilePage = {
    '@type': 'ProfilePage',
    ...describe(edition, page),
    mainEntity: personNode(author, edition, portrait),
  };
  return graphOf(node, breadcrumbs(edition, wayTo(page)));
}

function describe(edition: Edition, { title, description, path }: Page) {
  const { addresses, settings } = edition;
  return {
    url: addresses.absolute(path),
    name: title,
    inLanguage: settings.language,
    isPartOf: siteRef(edition),
    ...withoutUndefined({ description }),
  };
}

const wayTo = ({ title, path, parents = [] }: Page): Link[] => [...parents, { href: path, label: title }];
