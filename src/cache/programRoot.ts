import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The program's folder, with `src/` and `astro.config.mjs`: this checkout or, for a publication that has the program as a
 * package, the copy that `src/cli/depeche.cjs` has made of it. The publication's folder, with the content, `public/`,
 * `dist/` and `.cache/`, is always the working directory; in a checkout the two are one.
 */
export const programRoot = path.resolve(import.meta.dirname, '../..');

/** The bundles that a package has come with, from which nothing is run (`src/builder/bundle/shippedBundles.ts`). */
export const bundlesFolder = path.join(process.env['DEPECHE_PACKAGE'] ?? programRoot, 'bundles');

/** Whether the program is a clone: it is on no registry as it is, and compiles its pages with what is installed in it. */
export const isClone = (): boolean => existsSync(path.join(programRoot, 'package-lock.json'));
