import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildEnvironment } from './fixture.ts';
import { filesOf } from './output.ts';
import { withPreloaded } from './withPreloaded.ts';

const sources = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** A copy of the project with its own publication, to change code and kill builds. */
export function makeCheckout(folder: string, content: string) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const source of sources) cpSync(source, path.join(folder, source), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  cpSync(content, path.join(folder, 'content'), { recursive: true });
  copyBundles(path.join(folder, '.cache/bundles'));
  const pathOf = (...steps: string[]) => path.join(folder, ...steps);

  const options = (cache: string, env: Record<string, string>) => ({
    cwd: folder,
    env: buildEnvironment({
      CONTENT_DIR: 'content',
      CACHE_DIR: cache,
      // Encoding the pictures takes most of a build from scratch, and nobody looks at them.
      ...withPreloaded('smallPictures.ts', env),
    }),
  });
  const script = (out: string) => ['src/cli/cli.ts', 'build', '--report', 'text', '--out', out];
  const build = async (
    env: Record<string, string>,
    { cache = '.cache/kept', out = 'dist', wrapper = [] as string[] } = {},
  ) => {
    const [command, ...args] = [...wrapper, process.execPath, ...script(out)] as [string, ...string[]];
    const { stdout } = await promisify(execFile)(command, args, {
      ...options(cache, env),
      maxBuffer: 2 ** 26,
    });
    return stdout;
  };
  return {
    at: pathOf,
    /** Builds incrementally; returns the output. */
    build,
    /**
     * Builds from scratch, except for Astro's bundle of this code; with one processor, another time zone and locale, which
     * must not make a difference.
     */
    async buildFromScratch(env: Record<string, string> = {}): Promise<Record<string, string>> {
      for (const left of ['.cache/whole', 'whole']) rmSync(pathOf(left), { recursive: true, force: true });
      const elsewhere = { TZ: 'Asia/Almaty', LANG: 'C', LC_ALL: 'C' };
      const wrapper = process.platform === 'linux' ? ['taskset', '-c', '0'] : [];
      await build({ ...elsewhere, ...env }, { cache: '.cache/whole', out: 'whole', wrapper });
      return digestsOf(pathOf('whole'));
    },
    /** Starts a build that is killed with its workers when it says that a stage begins. */
    async kill(stage: string, env: Record<string, string> = {}): Promise<void> {
      const child = spawn(process.execPath, script('dist'), {
        ...options('.cache/kept', withPreloaded('killAtStage.ts', { ...env, KILL_AT_STAGE: stage })),
        // The leader of a group of processes, which are killed together.
        detached: true,
        stdio: 'ignore',
      });
      const [, signal] = await once(child, 'exit');
      if (signal !== 'SIGKILL') throw new Error(`The build has no stage « ${stage} ».`);
    },
    /** Replaces a folder by that of another checkout. */
    moveFrom(from: string, to: string) {
      rmSync(pathOf(to), { recursive: true, force: true });
      cpSync(from, pathOf(to), { recursive: true });
    },
    served: () => (existsSync(pathOf('dist')) ? digestsOf(pathOf('dist')) : {}),
  };
}

/** Copies the bundles that builds of the same code have compiled; what is incomplete or of other code is never used. */
export function copyBundles(to: string): void {
  const from = '.cache/bundles';
  for (const name of existsSync(from) ? readdirSync(from) : [])
    if (/^[0-9a-f]{20}$/.test(name)) cpSync(path.join(from, name), path.join(to, name), { recursive: true });
}

/** Every file of a site with its SHA-256. */
export const digestsOf = (site: string): Record<string, string> =>
  Object.fromEntries(
    filesOf(site).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(site, file)))
        .digest('hex'),
    ]),
  );
