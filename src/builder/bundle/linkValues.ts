import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { traceCode } from '../../cache/codeDigest.ts';
import { programRoot } from '../../cache/programRoot.ts';

/**
 * Names that stand in a compiled bundle for what is known when it is used: where the site is, where the program is, and the
 * digests of code, which contain the versions of Node and of packages. So one bundle serves every publication.
 */
export const linkNames = {
  /** The origin of the site. */
  site: 'https://site.depeche.invalid',
  /** The path of the home page, with a slash at both ends. */
  base: '/depeche-base/',
  /** The folder of the program, as a file URL. */
  program: 'file:///depeche-program/',
  /** Addresses of fonts, with spaces between them. */
  fonts: 'depeche-font-addresses',
  /** The cascade layer of the program's styles. */
  layer: 'depeche-style-layer',
};

/** The values that are not the program's own. */
export type LinkValues = { url: URL; fonts: readonly string[]; layer: string };

/** Queries that ask for a digest, with the packages it counts. */
export const digestQueries = { '?digest': 'all', '?name-digest': 'pinned' } as const;

/**
 * The name that stands for the digest of a module.
 *
 * @param file its path from the program's root, with a query of `digestQueries`
 */
export const digestName = (file: string): string => `depeche-digest:${file}:`;

const digestNames = /depeche-digest:([^:\s]+?)(\?[\w-]+):/g;

/** Puts values in the place of all names in the text of a compiled file. */
export async function linked(text: string, { url, fonts, layer }: LinkValues): Promise<string> {
  const digests = new Map<string, string>();
  for (const [name, file, query] of text.matchAll(digestNames))
    if (!digests.has(name)) digests.set(name, await digestOf(file!, query as keyof typeof digestQueries));
  return text
    .replace(digestNames, (name) => digests.get(name)!)
    .replaceAll(linkNames.fonts, fonts.join(' '))
    .replaceAll(linkNames.layer, layer)
    .replaceAll(linkNames.site, url.origin)
    .replaceAll(linkNames.base, url.pathname)
    .replaceAll(linkNames.program, pathToFileURL(`${programRoot}/`).href);
}

const digestOf = async (file: string, query: keyof typeof digestQueries) =>
  (await traceCode([path.join(programRoot, file)], digestQueries[query])).digest;
