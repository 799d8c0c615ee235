import { codeDigest } from '../../cache/codeDigest.ts';
import { sha256 } from '../../cache/digest.ts';
import type { BundleSettings } from './bundleInputs.ts';

/** What Astro reads of a project by itself: https://docs.astro.build/en/basics/project-structure/. */
const readByAstro = [
  new URL('../../../astro.config.mjs', import.meta.url),
  new URL('../../content.config.ts', import.meta.url),
  new URL('../../pages/', import.meta.url),
  new URL('../../site/', import.meta.url),
  new URL('../../../public/', import.meta.url),
  new URL('../../../tsconfig.json', import.meta.url),
];

/** What has Astro make a bundle, and what renders pages with it. */
const readByBuild = [
  new URL('./compileBundle.ts', import.meta.url),
  new URL('../pages/renderWorkerMain.ts', import.meta.url),
];

/**
 * Stands for everything that pages are made with besides content.
 *
 * @param settings what `astro.config.mjs` and the pages’ content policies take from `site.yaml`
 */
export const bundleCode = async ({ url, language, admin, hosting }: BundleSettings): Promise<string> => {
  const code = await codeDigest(...readByAstro, ...readByBuild);
  return sha256(JSON.stringify([code, url, language, admin ?? null, hosting ?? null]));
};
