import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openRepository } from '../../../src/cli/edit/repository.ts';
import { makeRepository } from './editRepository.ts';

let { top, run } = {} as ReturnType<typeof makeRepository>;
beforeEach(() => {
  ({ top, run } = makeRepository());
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(top, { recursive: true, force: true });
});

const open = () => openRepository(path.join(top, 'journal'));

test('a publication in a folder of a repository is opened', async () => {
  expect(await open()).toMatchObject({
    folder: 'journal',
    user: { name: 'Ana Éditrice', email: 'ana@example.org' },
  });
});

test('a publication that is the whole repository is opened', async () => {
  expect(await openRepository(top)).toMatchObject({ folder: '' });
});

test.each([
  [
    'a folder without a repository',
    () => rmSync(path.join(top, '.git'), { recursive: true }),
    'noRepository',
  ],
  ['a repository without a name', () => run('config', '--unset', 'user.name'), 'noName'],
  ['a repository on no branch', () => run('checkout', '--quiet', '--detach'), 'noBranch'],
  ['a repository without commits', () => run('checkout', '--quiet', '--orphan', 'vide'), 'noCommit'],
  ['a machine without git', () => vi.stubEnv('PATH', mkdtempSync(path.join(tmpdir(), 'depeche-'))), 'noGit'],
])('%s is named', async (_name, spoil, problem) => {
  spoil();
  expect(await open()).toEqual({ problem });
});

test('a bare repository is named', async () => {
  expect(await openRepository(path.join(top, '.git'))).toEqual({ problem: 'bare' });
});

test.skipIf(process.getuid?.() === 0)('a folder that cannot be written is named', async () => {
  chmodSync(path.join(top, 'journal'), 0o555);
  expect(await open()).toMatchObject({ problem: 'readOnly' });
  chmodSync(path.join(top, 'journal'), 0o755);
});
