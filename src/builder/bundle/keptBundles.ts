import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { codeCache } from '../../cache/cacheFolder.ts';
import { sha256 } from '../../cache/digest.ts';
import { isRunning } from '../../cache/processes.ts';
import { filesBelow } from '../files.ts';

const checksumsFile = 'checksums.json';

/** How many bundles are kept, compiled and linked ones, for publications, addresses and branches that are built by turns. */
const maxBundles = 12;

/** A bundle used within this time, in milliseconds, may still be in use. */
const inUse = 3_600_000;

/** The folder of what follows from values; made if it is missing or damaged. */
export async function kept(values: unknown[], make: (folder: string) => Promise<void>): Promise<string> {
  const bundles = path.join(codeCache, 'bundles');
  const folder = path.join(bundles, sha256(JSON.stringify(values)).slice(0, 20));
  if (isIntact(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  const temporary = `${folder}-${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  try {
    await make(temporary);
    writeFileSync(path.join(temporary, checksumsFile), JSON.stringify(checksumsOf(temporary)));
    putInPlace(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  pruneOldest(bundles);
  return folder;
}

/** SHA-256 of every file of a bundle, to detect damaged, missing and foreign files. */
export const checksumsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesBelow(folder)
      .filter((file) => file !== checksumsFile)
      .map((file) => [file, sha256(readFileSync(path.join(folder, file)))]),
  );

/** Moves a finished bundle to its place, unless another build has put the same one there meanwhile. */
function putInPlace(making: string, folder: string): void {
  try {
    renameSync(making, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    if (isIntact(folder)) return;
    // A damaged one is moved away in one step, so that no build finds half of it.
    renameSync(folder, `${making}-damaged`);
    rmSync(`${making}-damaged`, { recursive: true, force: true });
    putInPlace(making, folder);
  }
}

function isIntact(folder: string): boolean {
  try {
    return readFileSync(path.join(folder, checksumsFile), 'utf8') === JSON.stringify(checksumsOf(folder));
  } catch {
    return false;
  }
}

/** Removes bundles that have not been used for long, and leftovers of builds that were killed. */
function pruneOldest(bundles: string): void {
  for (const name of readdirSync(bundles)) {
    const [, pid] = /-(\d+)(?:-damaged)?$/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(path.join(bundles, name), { recursive: true, force: true });
  }
  const byAge = readdirSync(bundles)
    .filter((name) => /^[0-9a-f]{20}$/.test(name))
    .map((name) => ({ folder: path.join(bundles, name), used: statSync(path.join(bundles, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  const old = byAge.slice(maxBundles).filter(({ used }) => Date.now() - used > inUse);
  for (const { folder } of old) rmSync(folder, { recursive: true, force: true });
}
