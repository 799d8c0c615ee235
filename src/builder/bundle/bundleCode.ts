import { readFileSync } from 'node:fs';
import path from 'node:path';
import { codeDigest } from '../../cache/codeDigest.ts';
import { sha256 } from '../../cache/digest.ts';
import { filesBelow } from '../files.ts';
import type { BundleSettings } from './bundleInputs.ts';

/** What Astro reads of a project by itself: https://docs.astro.build/en/basics/project-structure/. */
const readByAstro = [
  new URL('../../../astro.config.mjs', import.meta.url),
  new URL('../../content.config.ts', import.meta.url),
  new URL('../../pages/', import.meta.url),
  new URL('../../looks/', import.meta.url),
  new URL('../../site/', import.meta.url),
  new URL('../../../tsconfig.json', import.meta.url),
];

/** The modules that compile the bundle and render pages with it. */
const readByBuild = [
  new URL('./compileBundle.ts', import.meta.url),
  new URL('../pages/renderWorkerMain.ts', import.meta.url),
];

/**
 * Digest of everything besides content that pages follow from.
 *
 * @param published folders whose files are published as they are
 * @param settings what `astro.config.mjs` and the pages’ content policies take from `site.yaml`
 */
export const bundleCode = async (settings: BundleSettings, published: readonly string[]): Promise<string> => {
  const code = await codeDigest(...readByAstro, ...readByBuild);
  const files = Object.fromEntries(published.flatMap(digestsIn));
  return sha256(JSON.stringify([code, files, settings]));
};

const digestsIn = (folder: string) =>
  filesBelow(folder).map((file) => [file, sha256(readFileSync(path.join(folder, file)))] as const);
