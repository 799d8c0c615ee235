import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { traceCode } from '../../cache/codeDigest.ts';
import { bundleInputs } from './bundleInputs.ts';

const mark = '\0digest:';
const source = path.resolve(import.meta.dirname, '../..');

/** The project's own code: the copy that is compiled is removed before pages are rendered. */
const original = path.join(bundleInputs()?.root ?? path.resolve(source, '..'), 'src');

/**
 * Vite plugins for modules that need to know the code they are bundled from:
 * - `import code from './x.ts?digest'` is the digest of a module and its import graph;
 * - `new URL('./x.ttf', import.meta.url)` is the file beside the original module.
 */
export function codeImports() {
  return [
    {
      name: 'depeche-code-digests',
      enforce: 'pre' as const,
      resolveId: (named: string, importer?: string) =>
        named.endsWith('?digest') && importer
          ? mark + path.resolve(path.dirname(importer), named.slice(0, -'?digest'.length))
          : undefined,
      async load(this: { addWatchFile: (file: string) => void }, id: string) {
        if (!id.startsWith(mark)) return undefined;
        const { files, digest } = await traceCode([id.slice(mark.length)]);
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

const address = /new URL\(\s*(['"])([^'"]+)\1,\s*import\.meta\.url\s*,?\)/g;

const absolute = (to: string, id: string) => {
  const file = path.join(original, path.relative(source, id.split('?')[0]!));
  return JSON.stringify(new URL(to, pathToFileURL(file)).href);
};
