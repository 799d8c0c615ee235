import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundlesFolder, isClone } from '../../cache/programRoot.ts';
import { unpack, type Packed } from './bundleArchive.ts';
import { bundleSources } from './bundleCode.ts';
import type { CompileInputs } from './compileInputs.ts';

/**
 * A package has bundles that were compiled when it was packed: for each look a list, `LOOK.json`, of the digest of the code that
 * the bundle was compiled from, and the files of the bundle by their paths; and one archive of all files, which looks
 * share. A clone compiles its own.
 */
export type ShippedList = { sources: string; files: Record<string, Packed> };

/** The archive, in the folder of bundles. */
export const archiveFile = 'files.br';

/** Whether the program has come with a bundle that fits: compiled from this code, and for no components of a theme. */
export const isShipped = async (inputs: CompileInputs): Promise<boolean> =>
  (await shippedFiles(inputs)) !== undefined;

/**
 * Puts a bundle that came with the program into a folder.
 *
 * @returns whether there is one that fits and is whole
 */
export async function unpackBundle(inputs: CompileInputs, folder: string): Promise<boolean> {
  const files = await shippedFiles(inputs);
  const archive = path.join(bundlesFolder, archiveFile);
  if (!files || !existsSync(archive)) return false;
  const contents = unpack(readFileSync(archive), Object.values(files));
  if (!contents) return false;
  for (const [index, file] of Object.keys(files).entries()) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), contents[index]!);
  }
  return true;
}

async function shippedFiles({ look, theme }: CompileInputs): Promise<ShippedList['files'] | undefined> {
  const list = path.join(bundlesFolder, `${look}.json`);
  if (theme || isClone() || !existsSync(list)) return undefined;
  const { sources, files } = JSON.parse(readFileSync(list, 'utf8')) as ShippedList;
  return sources === (await bundleSources()) ? files : undefined;
}
