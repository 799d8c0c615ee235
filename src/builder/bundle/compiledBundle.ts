import { execFile } from 'node:child_process';
import { constants, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { contentFolder } from '../../intake/files/contentFolder.ts';
import { ChangedError } from '../../intake/files/readAgain.ts';
import { themeFolder } from '../../intake/theme/theme.ts';
import { codeCache } from '../../cache/cacheFolder.ts';
import { sha256 } from '../../cache/digest.ts';
import { acquireLock } from '../../cache/lock.ts';
import { programRoot } from '../../cache/programRoot.ts';
import { CompilerMissingError, missingPackages } from './compilerPackages.ts';
import { inputsVariable, codeMismatchStatus, type CompileInputs } from './compileInputs.ts';
import { kept } from './keptBundles.ts';

/** What Astro needs of the program. */
const sources = ['src', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Thrown if the project's code is edited while it is being compiled. */
class CodeChangedError extends Error {
  override name = 'CodeChangedError';
}

/**
 * Finds or compiles the bundle of all pages in one look, which follows from the code and the components of a theme. To compile
 * it takes as long as to render a thousand pages, so one build at a time does, and those beside it find what it has made.
 *
 * @param code digest of the code
 * @param signal aborts compiling
 * @throws CodeChangedError
 * @throws CompilerMissingError
 * @throws ChangedError if the theme is no longer as it was read
 * @returns its folder, with `bundle/` and `client/` (files that are published as they are)
 */
export async function compiledBundle(
  code: string,
  inputs: CompileInputs,
  signal: AbortSignal,
): Promise<string> {
  const release = await acquireLock(path.join(codeCache, 'compile.lock'));
  try {
    return await kept([code, inputs], async (folder) => {
      const missing = missingPackages(inputs.withAdmin);
      if (missing.length > 0) throw new CompilerMissingError(missing);
      await compile(folder, code, inputs, signal);
    });
  } finally {
    release();
  }
}

/** Vite runs beside the process that reads the publication: with these flags it takes less memory, and no more time. */
const memoryFlags = ['--max-semi-space-size=8', '--initial-old-space-size=64'];

/** Astro would take values of `import.meta.env` from variables of these names, and a bundle is kept for every environment. */
const builtIn = new Set(['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL', 'SITE', 'ASSETS_PREFIX']);

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
  const others = Object.entries(process.env).filter(([name]) => !builtIn.has(name));
  const env = {
    ...Object.fromEntries(others),
    NODE_ENV: 'production',
    [inputsVariable]: JSON.stringify(inputs),
  };
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
