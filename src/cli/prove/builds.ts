import { spawn } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';

const script = path.join(import.meta.dirname, '../../builder/build.ts');

/** A build that went wrong, with what it printed. */
export class BuildError extends Error {
  override name = 'BuildError';
}

/**
 * Builds a content folder in a process of its own, from nothing: nothing that other builds have kept is at hand, be it
 * pictures, cards, words of the search or compiled pages.
 *
 * @param work folder of the proof, whose builds share what they make
 * @param clock seconds since 1970
 * @throws BuildError
 */
export async function buildApart(work: string, content: string, out: string, clock: number): Promise<void> {
  const cache = `${out}-cache`;
  await mkdir(cache, { recursive: true });
  // Pictures cost most of the time: what the proof's first build makes, its next ones check and take.
  const pictures = path.resolve(work, 'pictures');
  await mkdir(pictures, { recursive: true });
  await symlink(pictures, path.join(cache, 'pictures'), 'junction');
  const child = spawn(process.execPath, [script, '--out', out], {
    env: {
      ...process.env,
      CONTENT_DIR: content,
      CACHE_DIR: cache,
      CODE_CACHE_DIR: path.join(work, 'code'),
      SOURCE_DATE_EPOCH: String(clock),
    },
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
