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
import { promisify } from 'node:util';
import { readAgain } from '../../intake/files/readAgain.ts';
import { codeCache } from '../../cache/cacheFolder.ts';
import { digestOf } from '../../cache/digest.ts';
import { filesBelow } from '../files.ts';
import { isRunning } from '../../cache/processes.ts';
import { inputsVariable, otherCode, type BundleInputs } from './bundleInputs.ts';

const seal = 'seal.json';

/** How many presses are kept: those of other publications, addresses and branches that are built in turn. */
const kept = 6;

/** What Astro, and what it reads, need of the project. */
const sources = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Presses that have been used within this time may be in use: milliseconds. */
const inUse = 3_600_000;

/** Thrown where the project's code is edited while it is compiled. */
export class CodeChangedError extends Error {
  override name = 'CodeChangedError';
}

/**
 * The press: Astro's bundle of all pages, kept from build to build. Compiling takes as long as printing some thousand pages
 * (README.md), and the bundle depends on the code alone, not on what editors write: except for MDX, which is compiled
 * into it.
 *
 * @param code the digest of the code
 * @param inputs what else it is made of
 * @param signal gives up making it
 * @throws CodeChangedError
 * @throws ChangedError for an article that is no longer as it was read
 * @returns its folder: `bundle/` and `client/` (files of the site as they are)
 */
export async function pressFor(
  code: string,
  inputs: Omit<BundleInputs, 'root'>,
  signal: AbortSignal,
): Promise<string> {
  const articles = inputs.articles.map(({ id, digest }) => [id, digest]);
  const presses = path.join(codeCache, 'press');
  const key = digestOf(JSON.stringify([code, process.cwd(), articles]));
  const folder = path.join(presses, key.slice(0, 20));
  if (isWhole(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  const making = `${folder}-${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  try {
    await make(making, code, inputs, signal);
    writeFileSync(path.join(making, seal), JSON.stringify(sealOf(making)));
    putInPlace(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  forgetOldest(presses);
  return folder;
}

/** Vite stands beside the process that reads the publication: with these it takes less memory, and no longer. */
const sparing = ['--max-semi-space-size=8', '--initial-old-space-size=64'];

/**
 * Compiles in a copy of the project of its own: Astro writes into `.astro/` in the project's root, Vite beside its
 * packages, and two builds must not meet there; nor must what is compiled change meanwhile. Packages are found from there
 * as from the project, which is around it.
 */
async function make(
  folder: string,
  code: string,
  { settings, articles }: Omit<BundleInputs, 'root'>,
  signal: AbortSignal,
): Promise<void> {
  const project = path.join(folder, 'project');
  for (const source of sources.filter((name) => existsSync(name)))
    cpSync(source, path.join(project, source), { recursive: true, mode: constants.COPYFILE_FICLONE });
  mkdirSync(path.join(project, 'articles'));
  const copied = articles.map(({ id, digest, ...article }, number) => {
    const file = `articles/${number}.mdx`;
    writeFileSync(path.join(project, file), readAgain({ ...article, digest }));
    return { id, digest, file };
  });
  const inputs = path.join(folder, 'inputs.json');
  writeFileSync(
    inputs,
    JSON.stringify({ root: path.resolve('.'), settings, articles: copied } satisfies BundleInputs),
  );
  const env = { ...process.env, [inputsVariable]: path.resolve(inputs) };
  const script = path.join(import.meta.dirname, 'compileBundle.ts');
  const { stderr } = await promisify(execFile)(
    process.execPath,
    [...sparing, script, folder, project, code],
    {
      env,
      maxBuffer: 2 ** 26,
      signal,
    },
  ).catch((error: { code?: unknown; stderr?: string }) => {
    if (error.code === otherCode) throw new CodeChangedError();
    throw new Error(`Astro could not compile the pages.\n${error.stderr ?? String(error)}`, { cause: error });
  });
  if (stderr) console.error(stderr.trimEnd());
  rmSync(project, { recursive: true });
}

/** Puts a finished press in its place, unless another build has put the same one there meanwhile. */
function putInPlace(making: string, folder: string): void {
  try {
    renameSync(making, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    if (isWhole(folder)) return;
    // A damaged one makes room in one step: no build finds half of it.
    renameSync(folder, `${making}-damaged`);
    rmSync(`${making}-damaged`, { recursive: true, force: true });
    putInPlace(making, folder);
  }
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
    const [, pid] = /-(\d+)(?:-damaged)?$/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(path.join(presses, name), { recursive: true, force: true });
  }
  const byAge = readdirSync(presses)
    .filter((name) => /^[0-9a-f]{20}$/.test(name))
    .map((name) => ({ folder: path.join(presses, name), used: statSync(path.join(presses, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  const old = byAge.slice(kept).filter(({ used }) => Date.now() - used > inUse);
  for (const { folder } of old) rmSync(folder, { recursive: true, force: true });
}
