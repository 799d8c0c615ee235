import type { FaultDetail } from '../faults.ts';
import { isSlug, slugOf } from '../../addresses/slugs.ts';

/** What the path of an article says: `2023/mine/index.md` is the article `2023/mine`, called `mine`. */
export type ArticleName = {
  id: string;
  slug: string;
  format: 'md' | 'mdx';
  nameFault?: FaultDetail | undefined;
};

const wrongEndings = /\.(?:markdown|mdown|mkdn?|mdtxt|mdx?\.txt)$/i;
const endings = /\.mdx?$/;

/**
 * `fine` for the ending of an article or a page, a fault for a misspelt one, `other` for other files, such as
 * pictures.
 */
export function checkEnding(path: string): 'fine' | 'other' | FaultDetail {
  if (endings.test(path)) return 'fine';
  const name = path.split('/').at(-1) ?? '';
  if (endings.test(name.toLowerCase()))
    return { rule: 'file-ending', values: { right: name.replace(/\w+$/, (end) => end.toLowerCase()) } };
  if (wrongEndings.test(name))
    return { rule: 'file-ending', values: { right: name.replace(wrongEndings, '.md') } };
  return 'other';
}

/**
 * Takes the path of an article apart.
 *
 * @param path below `articles/`, with `/`
 * @param reserved words that no address may be made of
 */
export function articleName(path: string, reserved: ReadonlySet<string>): ArticleName {
  const format = path.endsWith('.mdx') ? 'mdx' : 'md';
  const whole = path.replace(endings, '');
  const folder = /(?:^|\/)index$/.test(whole);
  const id = folder ? whole.replace(/\/?index$/, '') : whole;
  const slug = id.split('/').at(-1) ?? '';
  const nameFault: FaultDetail | undefined =
    id === ''
      ? { rule: 'slug-index', values: {} }
      : slugFault(slug, { folder, reserved, ending: folder ? '' : `.${format}`, prefix: 'article' });
  return { id, slug, format, nameFault };
}

type SlugRules = {
  folder: boolean;
  reserved: ReadonlySet<string>;
  /** The ending of the file's name, shown in the name to choose; empty for a folder. */
  ending: string;
  /** What goes before a name that may not stand alone. */
  prefix: string;
};

/** The fault of a name that cannot be part of an address, with one that could. */
export function slugFault(
  name: string,
  { folder, reserved, ending, prefix }: SlugRules,
): FaultDetail | undefined {
  const slug = slugOf(name);
  if (!isSlug(name)) {
    if (slug === '') return { rule: 'slug-none', values: { name, folder } };
    const free = /^\d+$/.test(slug) || reserved.has(slug) ? `${prefix}-${slug}` : slug;
    return { rule: 'slug-form', values: { name: name + ending, right: free + ending, folder } };
  }
  const right = `${prefix}-${name}${ending}`;
  if (/^\d+$/.test(name)) return { rule: 'slug-digits', values: { name, right } };
  if (reserved.has(name)) return { rule: 'slug-reserved', values: { name, right } };
  return undefined;
}
