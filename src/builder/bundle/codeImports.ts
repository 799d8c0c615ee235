import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { traceCode } from '../../cache/codeDigest.ts';
import { bundleInputs } from './bundleInputs.ts';

/** Queries that ask for a digest, with the packages it counts. */
const queries = { '?digest': 'all', '?name-digest': 'pinned' } as const;

const mark = '\0digest:';
const source = path.resolve(import.meta.dirname, '../..');

/** The project's own code: the copy that is compiled is removed before pages are rendered. */
const original = path.join(bundleInputs()?.root ?? path.resolve(source, '..'), 'src');

/**
 * Vite plugins for modules that need to know the code they are bundled from:
 * - `import code from './x.ts?digest'` is the digest of a module and its import graph; `?name-digest` the one for names of
 *   published files;
 * - `new URL('./x.ttf', import.meta.url)` is the file beside the original module.
 */
export function codeImports() {
  return [
    {
      name: 'depeche-code-digests',
      enforce: 'pre' as const,
      resolveId: (named: string, importer?: string) =>
        isQuery(queryOf(named)) && importer ? mark + path.resolve(path.dirname(importer), named) : undefined,
      async load(this: { addWatchFile: (file: string) => void }, id: string) {
        if (!id.startsWith(mark)) return undefined;
        const query = queryOf(id);
        if (!isQuery(query)) return undefined;
        const module = id.slice(mark.length, -query.length);
        const { files, digest } = await traceCode([module], queries[query]);
        for (const file of files) this.addWatchFile(file);
        return `export default '${digest}';`;
      },
    },
    {
      name: 'depeche-file-addresses',
      enforce: 'pre' as const,
      transform: (code: string, id: string) =>
        id.startsWith(source) && code.includes('import.meta.url')
          ? { code: code.replace(address, (_, __, to: string) => `new URL(${absolute(to, id)})`), map: null }
          : undefined,
    },
  ];
}

const queryOf = (id: string) => /\?.*$/.exec(id)?.[0] ?? '';

const isQuery = (query: string): query is keyof typeof queries => query in queries;

const address = /new URL\(\s*(['"])([^'"]+)\1,\s*import\.meta\.url\s*,?\)/g;

const absolute = (to: string, id: string) => {
  const file = path.join(original, path.relative(source, id.split('?')[0]!));
  return JSON.stringify(new URL(to, pathToFileURL(file)).href);
};
