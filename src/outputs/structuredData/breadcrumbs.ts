import type { BreadcrumbList } from 'schema-dts';
import type { Edition } from '../../editorial/edition.ts';
import type { Link } from '../../editorial/teasers.ts';

/** The breadcrumbs from the front page to a page; the last one is the page itself. */
export function breadcrumbs({ addresses, words }: Edition, steps: readonly Link[]): BreadcrumbList {
  const way = [{ href: addresses.home, label: words.home }, ...steps];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ href, label }, place) => ({
      '@type': 'ListItem',
      position: place + 1,
      name: label,
      item: addresses.absolute(href),
    })),
  };
}
