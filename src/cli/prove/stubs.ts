import { addressesOf } from '../../addresses/siteAddresses.ts';
import { monthIn } from '../../addresses/articleLists.ts';
import { mentionOf } from '../../intake/gate.ts';
import type { Publication } from '../../intake/publication.ts';
import { keyOfWritten } from '../../addresses/oldPaths.ts';
import { addressKey, pathsOnSite } from '../../addresses/sitePaths.ts';
import { writeFrontMatter } from '../../intake/yaml/writeFrontMatter.ts';

/** What stands in a copy of the published part for drafts and expired articles that published texts link to. */
export type Stubs = {
  files: { file: string; text: string }[];
  /** The sections they are in. */
  categories: ReadonlySet<string>;
  /** The keys of old addresses in `site.yaml` that lead to them and that published texts link to. */
  redirects: ReadonlySet<string>;
};

/**
 * Makes empty drafts of the articles that links of published texts lead to in vain: without them those links would be
 * faults. They say nothing that the links do not say.
 *
 * @param shown the sections that readers see
 * @param redirects of `site.yaml`, as written
 */
export function stubsOf(
  { settings, articles, authors, pages }: Publication,
  shown: ReadonlySet<string>,
  redirects: readonly { from?: unknown; to?: unknown }[],
): Stubs {
  const down = articles.filter(({ status }) => mentionOf(status) === 'dropped');
  if (!settings || down.length === 0) return { files: [], categories: new Set(), redirects: new Set() };
  const addresses = addressesOf(new URL(settings.url).origin, settings.language);
  const keysOf = (href: string) => pathsOnSite(href, new URL(settings.url)).map(({ key }) => key);
  const ids = new Set(down.map(({ id }) => id));
  const texts = [...articles.filter(({ status }) => status === 'published'), ...pages];
  const links = texts.flatMap((text) => Object.entries(text.links).filter(([, id]) => ids.has(id)));
  const linked = new Set(links.map(([, id]) => id));
  const articleKeys = new Set(links.flatMap(([href]) => keysOf(href)));
  const listKeys = new Set(
    texts.flatMap(({ sitePaths }) =>
      Object.entries(sitePaths).flatMap(([href, path]) => (path === null ? keysOf(href) : [])),
    ),
  );
  const led = redirects.flatMap(({ from, to }) => {
    const [key, target] = [keyOfWritten(from), keyOfWritten(to)];
    return key !== undefined && target !== undefined && listKeys.has(addressKey(key))
      ? [{ key, target }]
      : [];
  });
  const byKey = new Map(down.map((article) => [addressKey(addresses.article(article)), article.id]));
  for (const key of led.map(({ target }) => addressKey(target))) {
    const id = byKey.get(key);
    if (id === undefined) listKeys.add(key);
    else linked.add(id);
  }
  // A list has feeds and later pages below it.
  const isLinked = (path: string) =>
    [...listKeys].some((key) => `${key}/`.startsWith(`${addressKey(path)}/`));
  const monthOf = monthIn(settings.timeZone);

  const signing = new Set<string>();
  const stubs = down.flatMap((article) => {
    const { id, file, date } = article;
    const [year = '', month = ''] = monthOf(date).split('-');
    const lists = [addresses.section(article.category), addresses.month(year, month)];
    const tags = article.tags.filter((tag) => isLinked(addresses.theme(tag)));
    const signed = article.authors.filter((author) => isLinked(addresses.author(author)));
    if (!linked.has(id) && !lists.some(isLinked) && tags.length + signed.length === 0) return [];
    signed.forEach((author) => signing.add(author));
    const redirectFrom = article.redirectFrom.filter((path) => articleKeys.has(addressKey(path)));
    const isNamed = [...articleKeys, ...listKeys, ...led.map(({ target }) => target)].some(
      (key) => key.split('/')[1] === article.category,
    );
    // A section that no link names is not named by the stub either.
    const category =
      isNamed || shown.has(article.category) ? article.category : ([...shown][0] ?? article.category);
    return [
      {
        file,
        category,
        fields: { title: category, date, category, authors: signed, tags, draft: true, redirectFrom },
      },
    ];
  });
  return {
    files: [
      ...stubs.map(({ file, fields }) => ({ file, text: writeFrontMatter(fields) })),
      ...authors.flatMap(({ id, file }) => (signing.has(id) ? [{ file, text: `name: ${id}\n` }] : [])),
    ],
    categories: new Set(stubs.map(({ category }) => category)),
    redirects: new Set(led.map(({ key }) => key)),
  };
}
