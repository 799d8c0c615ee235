import { addressesOf } from '../../addresses/siteAddresses.ts';
import { monthIn } from '../../addresses/articleLists.ts';
import { textsOf } from '../../intake/collections.ts';
import { mentionOf } from '../../intake/gate.ts';
import type { Publication } from '../../intake/publication.ts';
import { keyOfWritten } from '../../addresses/oldPaths.ts';
import { addressKey, pathsOnSite } from '../../addresses/sitePaths.ts';
import { writeFrontMatter } from '../../intake/yaml/writeFrontMatter.ts';

/** Files that replace, in a copy of the published part, drafts, expired articles, dossiers and letters that published texts link to. */
export type Placeholders = {
  files: { file: string; text: string }[];
  /** The sections they are in. */
  categories: ReadonlySet<string>;
  /** The keys of redirects in `site.yaml` that lead to them and that published texts link to. */
  redirects: ReadonlySet<string>;
};

/**
 * Makes empty drafts for unpublished articles that published texts link to, because a link to a missing file is a fault.
 * They contain nothing that the links do not reveal.
 *
 * @param shownSections the sections that readers see
 * @param redirects of `site.yaml`, as written
 */
export function placeholdersFor(
  publication: Publication,
  shownSections: ReadonlySet<string>,
  redirects: readonly { from?: unknown; to?: unknown }[],
): Placeholders {
  const { settings, articles, authors, dossiers, letters } = publication;
  const hidden = articles.filter(({ status }) => mentionOf(status) === 'dropped');
  const hiddenDossiers = dossiers.filter(({ status }) => status !== 'published');
  const hiddenLetters = letters.filter(({ status }) => mentionOf(status) === 'dropped');
  if (!settings || hidden.length + hiddenDossiers.length + hiddenLetters.length === 0)
    return { files: [], categories: new Set(), redirects: new Set() };
  const addresses = addressesOf(new URL(settings.url).origin, settings.language, settings.sections);
  const keysOf = (href: string) => pathsOnSite(href, new URL(settings.url)).map(({ key }) => key);
  const ids = new Set(hidden.map(({ id }) => id));
  const texts = textsOf({
    ...publication,
    articles: articles.filter(({ status }) => status === 'published'),
    dossiers: dossiers.filter(({ status }) => status === 'published'),
    letters: letters.filter(({ status }) => status === 'published'),
  });
  const linkedDossiers = new Set(texts.flatMap(({ dossierLinks }) => Object.values(dossierLinks)));
  const links = texts.flatMap((text) => Object.entries(text.links).filter(([, id]) => ids.has(id)));
  const linked = new Set(links.map(([, id]) => id));
  const articleKeys = new Set(links.flatMap(([href]) => keysOf(href)));
  const listKeys = new Set(
    texts.flatMap(({ sitePaths }) =>
      Object.entries(sitePaths).flatMap(([href, path]) => (path === null ? keysOf(href) : [])),
    ),
  );
  const hiddenHrefs = texts.flatMap(({ sitePaths }) =>
    Object.entries(sitePaths).flatMap(([href, path]) => (path === null ? [href] : [])),
  );
  /** Whether a published text names a letter, by its file or its address. */
  const isNamedLetter = (slug: string) =>
    hiddenHrefs.some((href) =>
      href
        .replace(/[?#].*$/, '')
        .replace(/(?:\.md|\/)$/, '')
        .endsWith(`/${slug}`),
    );
  const followedRedirects = redirects.flatMap(({ from, to }) => {
    const [key, target] = [keyOfWritten(from), keyOfWritten(to)];
    return key !== undefined && target !== undefined && listKeys.has(addressKey(key))
      ? [{ key, target }]
      : [];
  });
  const byKey = new Map(hidden.map((article) => [addressKey(addresses.article(article)), article.id]));
  for (const key of followedRedirects.map(({ target }) => addressKey(target))) {
    const id = byKey.get(key);
    if (id === undefined) listKeys.add(key);
    else linked.add(id);
  }
  // Feeds and further pages of a list are below its address.
  const isLinked = (path: string) =>
    [...listKeys].some((key) => `${key}/`.startsWith(`${addressKey(path)}/`));
  const monthOf = monthIn(settings.timeZone);

  const authorIds = new Set<string>();
  const placeholders = hidden.flatMap((article) => {
    const { id, file, date } = article;
    const [year = '', month = ''] = monthOf(date).split('-');
    const lists = [addresses.section(article.category), addresses.month(year, month)];
    const tags = article.tags.filter((tag) => isLinked(addresses.theme(tag)));
    const linkedAuthors = article.authors.filter((author) => isLinked(addresses.author(author)));
    if (!linked.has(id) && !lists.some(isLinked) && tags.length + linkedAuthors.length === 0) return [];
    linkedAuthors.forEach((author) => authorIds.add(author));
    const redirectFrom = article.redirectFrom.filter((path) => articleKeys.has(addressKey(path)));
    const isNamed = [...articleKeys, ...listKeys, ...followedRedirects.map(({ target }) => target)].some(
      (key) => `${key}/`.startsWith(addresses.section(article.category)),
    );
    // A section that no link names must not be named here either.
    const category =
      isNamed || shownSections.has(article.category)
        ? article.category
        : ([...shownSections][0] ?? article.category);
    return [
      {
        file,
        category,
        fields: { title: category, date, category, authors: linkedAuthors, tags, draft: true, redirectFrom },
      },
    ];
  });
  return {
    files: [
      ...placeholders.map(({ file, fields }) => ({ file, text: writeFrontMatter(fields) })),
      ...authors.flatMap(({ id, file }) => (authorIds.has(id) ? [{ file, text: `name: ${id}\n` }] : [])),
      ...hiddenDossiers.flatMap(({ id, file }) =>
        linkedDossiers.has(id) ? [{ file, text: writeFrontMatter({ title: id, draft: true }) }] : [],
      ),
      ...hiddenLetters.flatMap(({ slug, date, file }) =>
        isNamedLetter(slug)
          ? [{ file, text: writeFrontMatter({ title: slug, date, articles: [], draft: true }) }]
          : [],
      ),
    ],
    categories: new Set(placeholders.map(({ category }) => category)),
    redirects: new Set(followedRedirects.map(({ key }) => key)),
  };
}
