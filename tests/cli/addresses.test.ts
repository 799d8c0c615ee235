import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sha256 } from '../../src/cache/digest.ts';
import { cachePath } from '../../src/cache/cachedFile.ts';
import { siteYaml } from '../intake/samples.ts';
import { addresses, article, git, mine, repository, tagged, write } from './addressSamples.ts';

test('without a revision, every address is listed', async () => {
  const { output, status } = await addresses(
    repository({ ...tagged('authors: [ada]'), 'authors/ada.yaml': 'name: Ada\n' }),
  );
  expect(status).toBe(0);
  for (const address of [
    '/',
    '/politique/mine/',
    '/politique/rss.xml',
    '/auteurs/ada/',
    '/themes/or-fin/',
    '/archives/2024/01/',
  ])
    expect(output.split('\n')).toContain(address);
});

test('a removed section leaves the choice of a redirect', async () => {
  const folder = repository({}, { 'site.yaml': siteYaml.replace(/.*id: monde.*\n/, '') });
  expect((await addresses(folder, '--since', 'main')).faults).toBe(
    `${path.relative('.', path.join(folder, 'content/site.yaml'))}  L’adresse « /monde/ » a disparu ; ajoutez sous « redirects: » où elle mène : - { from: /monde/, to: /… }, ou, sous « gone: », si elle est retirée pour de bon : - /monde/`,
  );
});

test('faults of the publication are reported first', async () => {
  const folder = repository(mine, { 'articles/mine.md': article('date: 2024-02-31') });
  const { status, faults } = await addresses(folder, '--since', 'main');
  expect(status).toBe(1);
  expect(faults).toMatch(/content\/articles\/mine\.md:\d+:7 +date /);
});

test('a second run with the parse cache reports the same', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 160 }, (_, number) => [
      `articles/mine-${number}.md`,
      article(`title: Mine ${number}`),
    ]),
  );
  const folder = repository(many, { 'articles/mine-7.md': undefined });
  const cacheFile = cachePath('check', `readings-addresses-${sha256(path.join(folder, 'content'))}`);
  onTestFinished(() => rmSync(cacheFile, { force: true }));
  const runs = [await addresses(folder, '--since', 'main'), await addresses(folder, '--since', 'main')];
  expect(existsSync(cacheFile)).toBe(true);
  expect(runs[0]!.output).toContain('/politique/mine-7/');
  expect(runs[1]).toEqual(runs[0]);
  write(folder, { 'articles/mine-9.md': article('date: 2024-02-31') });
  expect((await addresses(folder, '--since', 'main')).faults).toMatch(
    /content\/articles\/mine-9\.md:\d+:7 +date /,
  );
});

describe('an impossible comparison prints a sentence, with exit status 2:', () => {
  const firstLine = (text: string) => text.split('\n')[0];

  test('a folder outside any repository', async () => {
    const folder = repository(mine);
    rmSync(path.join(folder, '.git'), { recursive: true });
    const { status, faults } = await addresses(folder, '--since', 'main');
    expect(firstLine(faults)).toBe(`Le dossier « ${folder}/content » n’est pas dans un dépôt git.`);
    expect(status).toBe(2);
  });

  test.each([['rien'], ['--since=--help'], ['main:content']])(
    'a revision that does not exist: %s',
    async (revision) => {
      const { status, faults } = await addresses(repository(mine), '--since', revision);
      expect(faults).toMatch(/n’existe pas|est mal employée/);
      expect(status).toBe(2);
    },
  );

  test('a revision that a shallow clone lacks', async () => {
    const folder = repository(mine);
    const commit = git(folder, 'rev-parse', 'HEAD').trim();
    git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'Après');
    const clone = mkdtempSync(path.join(tmpdir(), 'depeche-clone-'));
    onTestFinished(() => rmSync(clone, { recursive: true, force: true }));
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${folder}`, clone], { stdio: 'ignore' });
    expect(firstLine((await addresses(clone, '--since', commit)).faults)).toContain('git fetch --unshallow');
  });

  test('a revision older than the folder', async () => {
    const folder = repository(mine);
    renameSync(path.join(folder, 'content'), path.join(folder, 'x'));
    mkdirSync(path.join(folder, 'y'));
    renameSync(path.join(folder, 'x'), path.join(folder, 'y/content'));
    expect(firstLine((await addresses(path.join(folder, 'y'), '--since', 'main')).faults)).toContain(
      'n’existait pas.',
    );
  });

  test.each([
    ['a form that does not exist', ['--format', 'xml'], 'Écrivez --format text ou --format json.'],
    ['a time without a revision', ['--at', '2026-01-01'], '--at ne sert qu’avec --since.'],
    [
      'an invalid time',
      ['--since', 'main', '--at', 'hier'],
      '« hier » n’est pas une date ; écrivez par exemple : --at 2026-11-02T14:30:00Z',
    ],
  ])('%s', async (_name, args, sentence) => {
    const { status, faults } = await addresses(repository(mine), ...args);
    expect(firstLine(faults)).toBe(sentence);
    expect(status).toBe(2);
  });
});
