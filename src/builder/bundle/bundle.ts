import { execFile } from 'node:child_process';
import {
  constants,
  cpSync,
  existsSync,
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
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { contentFolder } from '../../intake/files/contentFolder.ts';
import { ChangedError } from '../../intake/files/readAgain.ts';
import { themeFolder } from '../../intake/theme/theme.ts';
import { codeCache } from '../../cache/cacheFolder.ts';
import { sha256 } from '../../cache/digest.ts';
import { programRoot } from '../../cache/programRoot.ts';
import { filesBelow } from '../files.ts';
import { isRunning } from '../../cache/processes.ts';
import type { BundleSettings } from './bundleSettings.ts';
import { inputsVariable, codeMismatchStatus, type CompileInputs } from './compileInputs.ts';
import { linkBundle } from './linkBundle.ts';
import { ownStyles } from './ownStyles.ts';

const checksumsFile = 'checksums.json';

/** How many bundles are kept, compiled and linked ones, for publications, addresses and branches that are built by turns. */
const maxBundles = 12;

/** What Astro needs of the program. */
const sources = ['src', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** A bundle used within this time, in milliseconds, may still be in use. */
const inUse = 3_600_000;

/** Thrown if the project's code is edited while it is being compiled. */
class CodeChangedError extends Error {
  override name = 'CodeChangedError';
}

/**
 * Finds or makes Astro's bundle of all pages, which is kept from build to build. To compile it takes as long as to render a
 * thousand pages; it follows from the code, the look and components of a theme. A copy is linked for the publication, with its
 * address (`linkValues.ts`) and its styles (`ownStyles.ts`).
 *
 * @param code digest of the code
 * @param signal aborts compiling
 * @throws CodeChangedError
 * @throws ChangedError if the theme is no longer as it was read
 * @returns its folder, with `bundle/` and `client/` (files that are published as they are)
 */
export async function bundleFor(
  code: string,
  { compiled: inputs, styles, url, admin }: BundleSettings,
  signal: AbortSignal,
): Promise<string> {
  const key = sha256(JSON.stringify([code, inputs]));
  const isOn = admin !== undefined;
  return kept([key, url, isOn, styles, programRoot], async (folder) => {
    const compiled = await kept([key], (empty) => compile(empty, code, inputs, signal));
    const theme = path.join(contentFolder(), themeFolder);
    const { pathname } = new URL(url);
    const own = await ownStyles(inputs.look, styles, theme, pathname);
    await linkBundle(compiled, folder, { url: new URL(url), admin: isOn, styles: own });
  });
}

/** The folder of what follows from values; made if it is missing or damaged. */
async function kept(values: unknown[], make: (folder: string) => Promise<void>): Promise<string> {
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

/** Vite runs beside the process that reads the publication: with these flags it takes less memory, and no more time. */
const memoryFlags = ['--max-semi-space-size=8', '--initial-old-space-size=64'];

/**
 * Compiles a copy of the program, because Astro writes into `.astro/` in the project's root and Vite beside its packages,
 * where two builds would collide, and because the code must not change meanwhile. The copy lies below the project, so
 * that packages are found from there as well.
 */
async function compile(
  folder: string,
  code: string,
  inputs: CompileInputs,
  signal: AbortSignal,
): Promise<void> {
  const project = path.join(folder, 'project');
  for (const source of sources)
    cpSync(path.join(programRoot, source), path.join(project, source), {
      recursive: true,
      mode: constants.COPYFILE_FICLONE,
    });
  if (inputs.theme) copyTheme(inputs.theme, path.join(project, themeFolder));
  const env = { ...process.env, [inputsVariable]: JSON.stringify(inputs) };
  const script = fileURLToPath(new URL('./compileBundle.ts', import.meta.url));
  const { stderr } = await promisify(execFile)(
    process.execPath,
    [...memoryFlags, script, folder, project, code],
    {
      env,
      maxBuffer: 2 ** 26,
      signal,
    },
  ).catch((error: { code?: unknown; stderr?: string }) => {
    if (error.code === codeMismatchStatus) throw new CodeChangedError();
    throw new Error(`Astro could not compile the pages.\n${error.stderr ?? String(error)}`, { cause: error });
  });
  if (stderr) console.error(stderr.trimEnd());
  rmSync(project, { recursive: true });
}

/** @throws ChangedError if a file is no longer as it was read */
function copyTheme(files: Record<string, string>, to: string): void {
  for (const [name, digest] of Object.entries(files)) {
    const file = path.join(contentFolder(), themeFolder, name);
    const bytes = existsSync(file) ? readFileSync(file) : undefined;
    if (!bytes || sha256(bytes) !== digest) throw new ChangedError(file);
    mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
    writeFileSync(path.join(to, name), bytes);
  }
}

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

/** SHA-256 of every file of a bundle, to detect damaged, missing and foreign files. */
const checksumsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesBelow(folder)
      .filter((file) => file !== checksumsFile)
      .map((file) => [file, sha256(readFileSync(path.join(folder, file)))]),
  );

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
