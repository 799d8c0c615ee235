import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';

type Workflow = {
  jobs: { build: { permissions: Record<string, string>; steps: { name?: string; run?: string }[] } };
};

const { build } = (parse(readFileSync('.github/workflows/deploy.yml', 'utf8')) as Workflow).jobs;
const step = build.steps.find(({ name }) => name?.startsWith('Compare addresses'))!.run!;

/** Runs the step as GitHub's runner does, with a `gh` that answers this. */
function compare(answer: string, status = 0) {
  const folder = mkdtempSync(path.join(tmpdir(), 'depeche-gh-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const gh = path.join(folder, 'gh');
  writeFileSync(gh, `#!/bin/sh\nprintf '%s' '${answer}'\nexit ${status}\n`);
  chmodSync(gh, 0o755);
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step], {
    env: {
      PATH: `${folder}:${path.resolve('node_modules/.bin')}:${process.env['PATH']}`,
      HOME: process.env['HOME'],
      GITHUB_REPOSITORY: 'a/b',
      GITHUB_REF_NAME: 'main',
    },
    encoding: 'utf8',
  });
}

// None in a copy of the project that is no repository.
const head = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).stdout.trim();

test.skipIf(!head)('what is deployed is compared with the last revision deployed', () => {
  const { status, stdout } = compare(`${head} 2026-11-02T14:30:00Z\n`);
  expect(stdout).toContain(head.slice(0, 10));
  expect(status).toBe(0);
});

test('the first deployment has nothing to be compared with', () =>
  expect(compare('')).toMatchObject({ status: 0, stdout: 'Nothing has been deployed yet.\n' }));

test.skipIf(!head)('a revision that no branch has any more stops nothing', () => {
  const { status, stdout } = compare(`${'0'.repeat(40)} 2026-11-02T14:30:00Z\n`);
  expect(stdout).toMatch(/^::warning::/);
  expect(status).toBe(0);
});

test('a question that GitHub does not answer stops the deployment', () =>
  expect(compare('', 1).status).not.toBe(0));

test('the job may ask', () => expect(build.permissions['actions']).toBe('read'));
