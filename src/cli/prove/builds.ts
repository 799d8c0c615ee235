import { spawn } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../cli.ts', import.meta.url));

/** A failed build; the message is what it printed. */
export class BuildError extends Error {
  override name = 'BuildError';
}

type BuildInputs = {
  /** The folder of the proof, whose builds share image variants. */
  work: string;
  /** The folder of their compiled code. */
  code: string;
  content: string;
  out: string;
  /** Seconds since 1970. */
  clock: number;
};

/**
 * Builds a content folder from scratch in a process of its own, without the caches of other builds.
 *
 * @throws BuildError
 */
export async function buildFromScratch({ work, code, content, out, clock }: BuildInputs): Promise<void> {
  const cache = `${out}-cache`;
  await mkdir(cache, { recursive: true });
  // Pictures take most of the time: later builds of the proof verify and reuse those of the first.
  const pictures = path.resolve(work, 'pictures');
  await mkdir(pictures, { recursive: true });
  await symlink(pictures, path.join(cache, 'pictures'), 'junction');
  const child = spawn(process.execPath, [program, 'build', '--out', out], {
    env: {
      ...process.env,
      CONTENT_DIR: content,
      CACHE_DIR: cache,
      CODE_CACHE_DIR: code,
      SOURCE_DATE_EPOCH: String(clock),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new BuildError(output.trim());
}
