import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { pathsFromArticles, runCli } from './runCli.ts';
import { articleText, makePublication, siteYaml } from '../site/publications.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const noon = Date.parse('2024-05-01T12:00:00+02:00') / 1000;
const secret = articleText({ title: 'Le secret', date: '2024-05-01 14:30', expires: '2024-05-02' });

const secretly: Record<string, string> = { 'articles/secret.md': secret };

/** Runs the command for a publication, by default at noon on 1 May 2024 in Paris. */
async function schedule(
  args: string[],
  { files = secretly, settings = siteYaml, clock = noon, lastBuild = '' } = {},
) {
  const content = makePublication(files, settings);
  folders.push(content);
  const cache = path.join(content, '.cache');
  mkdirSync(cache);
  if (lastBuild) writeFileSync(path.join(cache, 'schedule.json'), lastBuild);
  const env = { CONTENT_DIR: content, CACHE_DIR: cache, SOURCE_DATE_EPOCH: String(clock) };
  const { status, stdout, stderr } = await runCli(['schedule', ...args], env);
  return { status, stdout: pathsFromArticles(stdout), stderr: pathsFromArticles(stderr) };
}

describe('for people', () => {
  test('the next change is printed in the site’s zone with its file and title, then the later ones', async () => {
    expect((await schedule([])).stdout.split('\n').slice(0, 5)).toEqual([
      'Prochain changement : 1er mai 2024 à 14:30',
      '  l’embargo est levé  articles/secret.md  Le secret',
      '',
      'Ensuite :',
      '  2 mai 2024 à 00:00  l’article expire  articles/secret.md  Le secret',
    ]);
  });

  test('simultaneous changes are printed together', async () => {
    const files = { 'articles/a.md': secret, 'articles/b.md': secret };
    expect((await schedule([], { files })).stdout).toMatch(
      /14:30\n {2}.* articles\/a\.md .*\n {2}.* articles\/b\.md /,
    );
  });

  test('a long list is truncated, with a note', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `articles/a${i}.md`,
        articleText({ date: `2025-01-${i + 1}`.replace(/-(\d)$/, '-0$1') }),
      ]),
    );
    expect((await schedule([], { files })).stdout).toMatch(
      /\n {2}… et \d+ autres \(--format json les donne tous\)\.\n$/,
    );
  });

  test('a site without scheduled changes prints a sentence', async () => {
    const files = { 'articles/a.md': articleText({ date: '2020-01-01' }) };
    const unchanging = await schedule([], { files, settings: `${siteYaml}ageNotice: 0\n` });
    expect(unchanging.stdout).toBe('Le site ne changera pas de lui-même.\n');
  });

  test('an English publication has output in English', async () => {
    const { stdout } = await schedule([], { settings: siteYaml.replace('language: fr', 'language: en') });
    expect(stdout).toContain('Next change: 1 May 2024 at 14:30\n  the embargo lifts  ');
  });
});

test('the JSON has every change', async () => {
  const { stdout, status } = await schedule(['--format', 'json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    clock: '2024-05-01T10:00:00Z',
    next: '2024-05-01T12:30:00Z',
    changes: [{ reason: 'embargo-lifts', title: 'Le secret' }, { reason: 'article-expires' }],
  });
});

/** The saved schedule of a build. */
const savedSchedule = (clock: string) => JSON.stringify({ clock });

describe('the answer of --due', () => {
  test.each([
    [
      'it is not, before the next moment',
      { clock: noon, lastBuild: savedSchedule('2024-05-01T08:00:00Z') },
      1,
      'Rien à reconstruire avant le 1er mai 2024 à 14:30.',
    ],
    [
      'it is, from the second of the moment on',
      { clock: noon + 9000, lastBuild: savedSchedule('2024-05-01T08:00:00Z') },
      0,
      'À reconstruire depuis le 1er mai 2024 à 14:30 (retard : moins d’une minute).',
    ],
    [
      'it has the delay',
      { clock: noon + 9000 + 47 * 60, lastBuild: savedSchedule('2024-05-01T08:00:00Z') },
      0,
      'À reconstruire depuis le 1er mai 2024 à 14:30 (retard : 47 min).',
    ],
    [
      'it is not, once it was built',
      { clock: noon + 9000 + 47 * 60, lastBuild: savedSchedule('2024-05-01T12:30:00Z') },
      1,
      'Rien à reconstruire avant le 2 mai 2024 à 00:00.',
    ],
    ['it is, without a saved schedule', {}, 0, 'Aucune construction n’est connue ici : il en faut une.'],
    [
      'it is, if the saved schedule is invalid',
      { lastBuild: '{"clock": 7' },
      0,
      'Aucune construction n’est connue ici : il en faut une.',
    ],
  ])('%s', async (_, inputs, status, sentence) => {
    const answer = await schedule(['--due'], inputs);
    expect([answer.status, answer.stdout]).toEqual([status, `${sentence}\n`]);
  });

  test('the start time can be set', async () => {
    expect((await schedule(['--due', '--since', '2024-05-01 10:00'], { clock: noon + 9000 })).status).toBe(0);
    expect((await schedule(['--due', '--since', '2024-05-01 14:30'], { clock: noon + 9000 })).status).toBe(1);
  });

  test('it names no article, not even in JSON', async () => {
    const inputs = { clock: noon + 9000, lastBuild: savedSchedule('2024-05-01T08:00:00Z') };
    const { stdout } = await schedule(['--due', '--format', 'json'], inputs);
    expect(JSON.parse(stdout)).toEqual({
      due: true,
      since: '2024-05-01T08:00:00.000Z',
      at: '2024-05-01T12:30:00.000Z',
      lateSeconds: 0,
    });
    expect((await schedule(['--due'], inputs)).stdout).not.toMatch(/secret/i);
  });

  test('a publication with faults exits with neither status', async () => {
    const { status, stderr, stdout } = await schedule(['--due'], {
      files: { 'articles/secret.md': articleText({ date: '2024-02-30' }) },
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^articles\/secret\.md:3:7 +date /);
  });
});

test.each([
  [
    'a format that does not exist',
    ['--format', 'xml'],
    '« xml » n’est pas un format : écrivez --format text ou --format json.',
  ],
  ['a moment that does not exist', ['--due', '--since', '2024-02-30'], /^« 2024-02-30 » n’existe pas/],
  ['--since alone', ['--since', '2024-05-01'], '--since va avec --due.'],
])('%s prints a sentence, with exit status 2', async (_, args, sentence) => {
  const { status, stderr } = await schedule(args);
  expect(status).toBe(2);
  expect(stderr.split('\n')[0]).toMatch(sentence);
});
