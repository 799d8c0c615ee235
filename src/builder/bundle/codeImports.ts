import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { traceCode } from '../../cache/codeDigest.ts';
import { digestName, digestQueries, linkNames } from './linkValues.ts';

const mark = '\0digest:';
const root = path.resolve(import.meta.dirname, '../../..');
const source = path.join(root, 'src');

/**
 * Vite plugins for modules that need to know the code they are bundled from:
 * - `import code from './x.ts?digest'` is the digest of a module and its import graph; `?name-digest` the one for names of
 *   published files;
 * - `new URL('./x.ttf', import.meta.url)` is the file beside the original module.
 *
 * @param isLinked whether names take their place until the bundle is linked
 */
export function codeImports(isLinked: boolean) {
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
        if (isLinked) return exported(digestName(fromRoot(id.slice(mark.length))));
        const { files, digest } = await traceCode(
          [id.slice(mark.length, -query.length)],
          digestQueries[query],
        );
        for (const file of files) this.addWatchFile(file);
        return exported(digest);
      },
    },
    {
      name: 'depeche-file-addresses',
      enforce: 'pre' as const,
      transform(code: string, id: string) {
        if (!id.startsWith(source) || !code.includes('import.meta.url')) return undefined;
        const from = isLinked ? linkNames.program + fromRoot(id) : pathToFileURL(id).href;
        const absolute = (to: string) => JSON.stringify(new URL(to, from.replace(/\?.*/, '')).href);
        return {
          code: code.replace(address, (_, __, to: string) => `new URL(${absolute(to)})`),
          map: null,
        };
      },
    },
  ];
}

const exported = (value: string) => `export default ${JSON.stringify(value)};`;

const fromRoot = (file: string) => path.relative(root, file).split(path.sep).join('/');

const queryOf = (id: string) => /\?.*$/.exec(id)?.[0] ?? '';

const isQuery = (query: string): query is keyof typeof digestQueries => query in digestQueries;

const address = /new URL\(\s*(['"])([^'"]+)\1,\s*import\.meta\.url\s*,?\)/g;
