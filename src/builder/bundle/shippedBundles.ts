import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { sha256 } from '../../cache/digest.ts';
import { bundlesFolder, isClone } from '../../cache/programRoot.ts';
import { bundleSources } from './bundleCode.ts';
import type { CompileInputs } from './compileInputs.ts';

/**
 * A package has bundles that were compiled when it was packed: for each look a list, `LOOK.json`, and the files, which looks
 * share, by their SHA-256. A list has the digest of the code that the bundle was compiled from, and the digests of the
 * bundle's files by their paths. A clone compiles its own.
 */
export type ShippedList = { sources: string; files: Record<string, string> };

/** Files of all bundles; compressed, because most of them are of the editors' interface, which few publications need. */
export const filesFolder = 'files';
export const packedFile = (digest: string): string => path.join(filesFolder, `${digest}.br`);

/** The highest quality that takes no more than seconds. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
export const compress = (bytes: Uint8Array): Uint8Array => brotliCompressSync(bytes, { params });

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
  const contents = Object.entries(files ?? {}).map(([file, digest]) => [file, bytesOf(digest)] as const);
  if (!files || contents.some(([, bytes]) => !bytes)) return false;
  for (const [file, bytes] of contents) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), bytes!);
  }
  return true;
}

async function shippedFiles({ look, theme }: CompileInputs): Promise<ShippedList['files'] | undefined> {
  const list = path.join(bundlesFolder, `${look}.json`);
  if (theme || isClone() || !existsSync(list)) return undefined;
  const { sources, files } = JSON.parse(readFileSync(list, 'utf8')) as ShippedList;
  return sources === (await bundleSources()) ? files : undefined;
}

/** Undefined if the file is missing or damaged. */
function bytesOf(digest: string): Uint8Array | undefined {
  try {
    const bytes = brotliDecompressSync(readFileSync(path.join(bundlesFolder, packedFile(digest))));
    return sha256(bytes) === digest ? bytes : undefined;
  } catch {
    return undefined;
  }
}
