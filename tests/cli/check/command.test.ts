import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../runCli.ts';
import { article, makeFolder } from './samples.ts';

const check = (folder: string, args: string[], env: NodeJS.ProcessEnv = {}) =>
  runCli(['check', ...args], { CONTENT_DIR: folder, SOURCE_DATE_EPOCH: '1698922800', ...env });

const valid = article('Texte.');
const withWarning = article('Voir [ici](https://example.com/r).');
const withFault = valid.replace('2023-11-01', '2 novembre 2023');

describe('check exits with', () => {
  test.each([
    ['0 where there is nothing to tell', valid, [], 0],
    ['0 after a warning', withWarning, [], 0],
    ['1 after a warning with --strict', withWarning, ['--strict'], 1],
    ['1 after a fault', withFault, [], 1],
    ['0 after a fault that --fix has fixed', withFault, ['--fix'], 0],
    ['1 after a fault that --dry-run has left', withFault, ['--fix', '--dry-run'], 1],
  ])('%s', async (_, written, args, status) => {
    expect((await check(await makeFolder({ 'articles/mine.md': written }), args)).status).toBe(status);
  });
});

describe('check rejects wrong arguments', () => {
  test.each([
    ['an unknown format', ['--format', 'xml'], '« xml » n’est pas un format ; écrivez text, json ou github.'],
    ['a file that does not exist', ['articles/absent.md'], '« articles/absent.md » n’existe pas.'],
    ['--dry-run alone', ['--dry-run'], '--dry-run ne va qu’avec --fix.'],
    [
      'an option that is misspelt',
      ['--strct'],
      'L’option --strct n’existe pas. Vouliez-vous écrire --strict ?',
    ],
  ])('%s', async (_, args, sentence) => {
    const { status, stderr } = await check(await makeFolder({}), args);
    expect([status, stderr.split('\n')[0]]).toEqual([2, sentence]);
  });

  test('a file of another folder', async () => {
    const { status, stderr } = await check(await makeFolder({}), ['README.md']);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('« README.md » n’est pas dans la publication'),
    ]);
  });
});

test('check --fix reports what it cannot write, shows what it fixed, and exits with 1', async () => {
  const folder = await makeFolder({
    'articles/Mine.md': valid,
    'articles/or.md': withFault.replace('La mine', 'Or'),
  });
  // An empty folder is not listed, and prevents a file of its name.
  await mkdir(path.join(folder, 'articles/mine.md'));
  const { status, stderr } = await check(folder, ['--fix']);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^\+date: 2023-11-02$/m);
  expect(stderr).toMatch(/articles\/Mine\.md ne peut être renommé en .*articles\/mine\.md \(E\w+\)\.$/m);
  expect(stderr).not.toMatch(/^ +at /m);
});

test('check reports on the given files and folders, relative to any working folder', async () => {
  const folder = await makeFolder({
    'articles/2023/a.md': withWarning,
    'articles/2023/b.md': withWarning.replace('La mine', 'B'),
    'articles/2024/c.md': withWarning.replace('La mine', 'C'),
  });
  const files = (stdout: string) => [...stdout.matchAll(/(\w)\.md:\d/g)].map(([, name]) => name);
  expect(files((await check(folder, [])).stdout)).toEqual(['a', 'b', 'c']);
  expect(files((await check(folder, [path.join(folder, 'articles/2023')])).stdout)).toEqual(['a', 'b']);
  const one = path.relative(process.cwd(), path.join(folder, 'articles/2024/c.md'));
  expect(files((await check(folder, [one])).stdout)).toEqual(['c']);
});

test('check writes annotations in GitHub’s actions by default, and the text report', async () => {
  const folder = await makeFolder({ 'articles/mine.md': withWarning });
  const { stdout } = await check(folder, [], { GITHUB_ACTIONS: 'true' });
  expect(stdout).toMatch(/^::warning file=.*mine\.md,line=7,col=6,title=link-bare::/m);
  expect(stdout).toMatch(/1 avertissement dans 1 fichier \(1 texte relu\)\.\n$/);
  expect((await check(folder, ['--format', 'json'], { GITHUB_ACTIONS: 'true' })).stdout).toMatch(/^\{/);
});

test('--fix shows what it changed', async () => {
  const folder = await makeFolder({ 'articles/mine.md': withFault });
  const { stderr, stdout } = await check(folder, ['--fix']);
  expect(stderr).toContain('-date: 2 novembre 2023\n+date: 2023-11-02\n');
  expect(stderr).toContain('1 fichier réparé.');
  expect(stdout).toBe('Rien à signaler (1 texte relu).\n');
  expect((await check(folder, ['--fix'])).stderr).toBe('Rien à réparer mécaniquement.\n');
});
