import { digestOfCode } from '../../cache/codeDigest.ts';
import { digestOf } from '../../cache/digest.ts';

/** What Astro reads of a project by itself: https://docs.astro.build/en/basics/project-structure/. */
const readByAstro = [
  new URL('../../../astro.config.mjs', import.meta.url),
  new URL('../../content.config.ts', import.meta.url),
  new URL('../../pages/', import.meta.url),
  new URL('../../../public/', import.meta.url),
  new URL('../../../tsconfig.json', import.meta.url),
];

/** What has Astro make a bundle, and what renders pages with it. */
const readByBuild = [
  new URL('./makePress.ts', import.meta.url),
  new URL('../pages/shareHelper.ts', import.meta.url),
];

/**
 * Stands for everything that pages are made with besides content.
 *
 * @param inputs what `astro.config.mjs` and the pages’ content policies take from the publication
 */
export const pressCode = async (inputs: unknown): Promise<string> =>
  digestOf(JSON.stringify([await digestOfCode(...readByAstro, ...readByBuild), inputs]));
