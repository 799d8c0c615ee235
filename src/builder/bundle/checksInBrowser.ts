import path from 'node:path';
import { programRoot } from '../../cache/programRoot.ts';

const folder = path.join(programRoot, 'src/admin/checks/inBrowser');

/** What the checks of a text import that a browser has no use for, and the module that stands in for it there. */
const replaced: Record<string, string> = {
  satteri: 'satteri.ts',
  'remark-mdx': 'remarkMdx.ts',
  'gray-matter': 'grayMatter.ts',
  'node:path': 'node.ts',
  'node:crypto': 'node.ts',
  './mapFaults.ts': 'mapFaults.ts',
  './mediaFacts.ts': 'mediaFacts.ts',
  './csv.ts': 'csv.ts',
  './bareGif.ts': 'pictureBytes.ts',
  './bareJpeg.ts': 'pictureBytes.ts',
  './barePng.ts': 'pictureBytes.ts',
  './bareWebp.ts': 'pictureBytes.ts',
};

const isPackage = (file: string) => /[\\/]node_modules[\\/]/.test(file);

/** Where an import of one of the program's modules leads in a script for browsers; undefined for all others. */
export const inBrowser = (source: string, importer: string | undefined): string | undefined =>
  importer !== undefined && !isPackage(importer) && Object.hasOwn(replaced, source)
    ? path.join(folder, replaced[source]!)
    : undefined;
