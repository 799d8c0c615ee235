import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll } from 'vitest';
import { buildEnvironment } from './fixture.ts';
import { makePublication, siteYaml } from './publications.ts';

/** What came of a build: its exit status, what it printed, in ordinary spaces, and where the site is or would be. */
export type BuildResult = { status: number | null; printed: string; out: string };

/**
 * Builds small publications as a user does, each with a cache of its own; all of it is removed after the tests of the
 * file that calls this.
 *
 * @returns builds a publication of these files, paths with their text; `before` is done where the site will be
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
