import { codeDigest, sourceDigest } from '../../cache/codeDigest.ts';

/** What Astro reads of a project by itself: https://docs.astro.build/en/basics/project-structure/. */
const readByAstro = [
  new URL('../../../astro.config.mjs', import.meta.url),
  new URL('../../pages/', import.meta.url),
  new URL('../../looks/', import.meta.url),
  new URL('../../site/', import.meta.url),
  new URL('../../../tsconfig.json', import.meta.url),
];

/** The modules that make the bundle and render pages with it. */
const readByBuild = [
  new URL('./compileBundle.ts', import.meta.url),
  new URL('./bundle.ts', import.meta.url),
  new URL('../pages/renderWorkerMain.ts', import.meta.url),
];

/** Digest of the code that pages follow from. */
export const bundleCode = (): Promise<string> => codeDigest(...readByAstro, ...readByBuild);

/** The same without the versions of packages and of Node: equal wherever the program is installed. */
export const bundleSources = (): Promise<string> => sourceDigest(...readByAstro, ...readByBuild);
