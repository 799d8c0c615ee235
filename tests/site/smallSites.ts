import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll } from 'vitest';
import { buildEnvironment } from './fixture.ts';
import { makePublication, siteYaml } from './publications.ts';

/** The result of a build: its exit status, its output with ordinary spaces, and the folder of the site. */
export type BuildResult = { status: number | null; printed: string; out: string };

/**
 * Builds small publications as a user does, each with its own cache; all files are removed after the tests of the calling
 * file.
 *
 * @returns a function that builds a publication of these files; it calls `before` with the output folder
 */
export function smallSites() {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  return (
    files: Record<string, string | Uint8Array>,
    settings = siteYaml,
    before?: (out: string) => void,
  ): BuildResult => {
    const content = makePublication(files, settings);
    const out = path.join('.cache/tests', path.basename(content));
    const cache = `${out}-cache`;
    folders.push(content, out, cache);
    before?.(out);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/cli/cli.ts', 'build', '--out', out],
      {
        env: buildEnvironment({ CONTENT_DIR: content, CACHE_DIR: cache }),
        encoding: 'utf8',
      },
    );
    return { status, printed: (stdout + stderr).replace(/[\u00a0\u202f]/g, ' '), out };
  };
}
