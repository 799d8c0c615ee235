import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isFull } from './fullRun.ts';
import { copyBundles } from './site/checkout.ts';
import { buildEnvironment } from './site/fixture.ts';
import { articleText, makePublication } from './site/publications.ts';

/** What a clone has besides the publication in it. */
const left = ['content', 'node_modules', 'dist', '.cache', '.astro'];

/** Commits the publication, as whoever puts it there does: tests of deployments compare it with the last commit. */
function commitAll(clone: string): void {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  for (const args of [
    ['add', '--all', 'content'],
    [...author, 'commit', '--quiet', '--message', 'Another publication'],
  ])
    execFileSync('git', args, { cwd: clone });
}

/** The tests of a clone in whose `content/` another publication stands: all of them each night, that of the sample always. */
test('a clone with another publication in content/ passes its tests', () => {
  const clone = path.resolve('.cache/replaced');
  rmSync(clone, { recursive: true, force: true });
  mkdirSync(clone, { recursive: true });
  for (const name of readdirSync('.').filter((entry) => !left.includes(entry)))
    cpSync(name, path.join(clone, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(clone, 'node_modules'));
  copyBundles(path.join(clone, '.cache/bundles'));
  const other = makePublication({ 'articles/a.md': articleText({ title: 'Une autre publication' }) });
  cpSync(other, path.join(clone, 'content'), { recursive: true });
  rmSync(other, { recursive: true });
  if (existsSync(path.join(clone, '.git'))) commitAll(clone);
  const files = isFull
    ? ['--exclude', 'tests/replaced.test.ts']
    : ['--project', 'unit', 'tests/sample.test.ts'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', ...files],
    { cwd: clone, env: buildEnvironment(), encoding: 'utf8' },
  );
  expect(status, stdout + stderr).toBe(0);
});
