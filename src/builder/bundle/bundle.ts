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
import { sha256 } from '../../cache/digest.ts';
import { filesBelow } from '../files.ts';
import { isRunning } from '../../cache/processes.ts';
import { inputsVariable, codeMismatchStatus, type BundleInputs } from './bundleInputs.ts';

const checksumsFile = 'seal.json';

/** How many bundles are kept: those of other publications, addresses and branches that are built in turn. */
const maxBundles = 6;

/** What Astro, and what it reads, need of the project. */
const sources = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Presses that have been used within this time may be in use: milliseconds. */
const inUse = 3_600_000;

/** Thrown where the project's code is edited while it is compiled. */
class CodeChangedError extends Error {
  override name = 'CodeChangedError';
}

/**
 * The bundle: Astro's bundle of all pages, kept from build to build. Compiling takes as long as printing some thousand pages
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
export async function bundleFor(
  code: string,
  inputs: Omit<BundleInputs, 'root'>,
  signal: AbortSignal,
): Promise<string> {
  const articles = inputs.articles.map(({ id, digest }) => [id, digest]);
  const bundles = path.join(codeCache, 'bundles');
  const key = sha256(JSON.stringify([code, process.cwd(), articles]));
  const folder = path.join(bundles, key.slice(0, 20));
  if (isIntact(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  const temporary = `${folder}-${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  try {
    await compile(temporary, code, inputs, signal);
    writeFileSync(path.join(temporary, checksumsFile), JSON.stringify(checksumsOf(temporary)));
    putInPlace(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  pruneOldest(bundles);
  return folder;
}

/** Vite stands beside the process that reads the publication: with these it takes less memory, and no longer. */
const memoryFlags = ['--max-semi-space-size=8', '--initial-old-space-size=64'];

/**
 * Compiles in a copy of the project of its own: Astro writes into `.astro/` in the project's root, Vite beside its
 * packages, and two builds must not meet there; nor must what is compiled change meanwhile. Packages are found from there
 * as from the project, which is around it.
 */
async function compile(
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

/** Puts a finished bundle in its place, unless another build has put the same one there meanwhile. */
function putInPlace(making: string, folder: string): void {
  try {
    renameSync(making, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    if (isIntact(folder)) return;
    // A damaged one makes room in one step: no build finds half of it.
    renameSync(folder, `${making}-damaged`);
    rmSync(`${making}-damaged`, { recursive: true, force: true });
    putInPlace(making, folder);
  }
}

/** What every file of a bundle is. One that is damaged, missing or foreign breaks the seal. */
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

/** Removes bundles that have not been used for long, and what builds left that were killed. */
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
