import { spawn } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from '../../cache/cacheFolder.ts';

const script = path.join(import.meta.dirname, '../../build/build.ts');

/** A build that went wrong, with what it printed. */
export class BuildError extends Error {
  override name = 'BuildError';
}

/**
 * Builds a content folder in a process of its own, from nothing: only the pictures made before are at hand, which are
 * known by what they were made of, and the pages' compiled code.
 *
 * @param clock seconds since 1970
 * @throws BuildError
 */
export async function buildApart(content: string, out: string, clock: number): Promise<void> {
  const cache = `${out}-cache`;
  const pictures = path.resolve(cacheFolder(), 'pictures');
  await mkdir(cache, { recursive: true });
  await mkdir(pictures, { recursive: true });
  await symlink(pictures, path.join(cache, 'pictures'), 'junction');
  const child = spawn(process.execPath, [script, '--out', out], {
    env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: cache, SOURCE_DATE_EPOCH: String(clock) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new BuildError(printed.trim());
}
