import { execFile } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Entry } from '../../intake/loaders.ts';
import { codeCache } from '../../cache/cacheFolder.ts';
import { digestOf } from '../../cache/digest.ts';
import { filesBelow } from '../files.ts';
import { isRunning } from '../isRunning.ts';

const seal = 'seal.json';

/** How many presses are kept: those of other publications, addresses and branches that are built in turn. */
const kept = 6;

/**
 * The press: Astro's bundle of all pages, kept from build to build. Compiling takes as long as printing some thousand pages
 * (README.md), and the bundle depends on the code alone, not on what editors write: except for MDX, which is compiled
 * into it.
 *
 * @param code the digest of the code
 * @param compiled the published articles in MDX
 * @param signal gives up making it
 * @returns its folder: `bundle/` and `client/` (files of the site as they are)
 */
export async function pressFor(
  code: string,
  compiled: readonly Pick<Entry, 'id' | 'file' | 'digest'>[],
  signal: AbortSignal,
): Promise<string> {
  const list = JSON.stringify(compiled.map(({ id, file, digest }) => ({ id, file, digest, data: {} })));
  const presses = path.join(codeCache, 'press');
  const folder = path.join(presses, digestOf(`${code}\n${process.cwd()}\n${list}`).slice(0, 20));
  if (isWhole(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  const making = `${folder}-${process.pid}`;
  mkdirSync(making, { recursive: true });
  try {
    writeFileSync(path.join(making, 'compiled.json'), list);
    await make(making, signal);
    writeFileSync(path.join(making, seal), JSON.stringify(sealOf(making)));
    // Another build may have made the same one meanwhile.
    if (!isWhole(folder)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(making, folder);
    }
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  forgetOldest(presses);
  return folder;
}

/** Vite stands beside the process that reads the publication: with these it takes less memory, and no longer. */
const sparing = ['--max-semi-space-size=8', '--initial-old-space-size=64'];

async function make(folder: string, signal: AbortSignal): Promise<void> {
  const script = path.join(import.meta.dirname, 'makePress.ts');
  const env = { ...process.env, DEPECHE_COMPILED: path.resolve(folder, 'compiled.json') };
  const { stderr } = await promisify(execFile)(process.execPath, [...sparing, script, folder], {
    env,
    maxBuffer: 2 ** 26,
    signal,
  }).catch((error: { stderr?: string }) => {
    throw new Error(`Astro could not compile the pages.\n${error.stderr ?? String(error)}`, { cause: error });
  });
  if (stderr) console.error(stderr.trimEnd());
}

/** What every file of a press is. One that is damaged, missing or foreign breaks the seal. */
const sealOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesBelow(folder)
      .filter((file) => file !== seal)
      .map((file) => [file, digestOf(readFileSync(path.join(folder, file)))]),
  );

function isWhole(folder: string): boolean {
  try {
    return readFileSync(path.join(folder, seal), 'utf8') === JSON.stringify(sealOf(folder));
  } catch {
    return false;
  }
}

/** Removes presses that have not been used for long, and what builds left that were killed. */
function forgetOldest(presses: string): void {
  for (const name of readdirSync(presses)) {
    const [, pid] = /-(\d+)$/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(path.join(presses, name), { recursive: true, force: true });
  }
  const byAge = readdirSync(presses)
    .filter((name) => /^[0-9a-f]{20}$/.test(name))
    .map((name) => ({ folder: path.join(presses, name), used: statSync(path.join(presses, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { folder } of byAge.slice(kept)) rmSync(folder, { recursive: true, force: true });
}
