import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCli } from './runCli.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'depeche-hosts-'));
afterAll(() => rmSync(parent, { recursive: true }));
const env = { INIT_CWD: parent, CONTENT_DIR: path.join(parent, 'none') };
const read = (...steps: string[]) => readFileSync(path.join(parent, ...steps), 'utf8');

describe.each([
  [
    'github',
    [
      '.github/workflows/check.yml',
      '.github/workflows/deploy.yml',
      '.github/workflows/letter.yml',
      '.github/workflows/timetable.yml',
    ],
    'hosting: github',
  ],
  ['gitlab', ['.gitlab-ci.yml'], 'hosting: any'],
  ['netlify', ['netlify.toml'], 'hosting: netlify'],
  ['cloudflare', ['.node-version', 'wrangler.toml'], 'hosting: cloudflare'],
  ['server', ['publish.sh'], 'hosting: server'],
])('a publication for %s', (host, files, setting) => {
  test('has what publishes it there, and the setting that goes with it', async () => {
    const { status } = await runCli(['init', host, '--host', host, '--program', '1.0.0'], env);
    expect(status).toBe(0);
    for (const file of files) expect(existsSync(path.join(parent, host, file)), file).toBe(true);
    expect(read(host, 'site.yaml')).toContain(setting);
  });

  test('runs no test of the program, but checks and builds', () => {
    const scripts = JSON.stringify(JSON.parse(read(host, 'package.json')).scripts);
    const written = files.map((file) => read(host, file)).join('\n') + scripts;
    expect(written).not.toMatch(/npm (?:run )?test\b|content\b.*'!|\{\{slug/);
    expect(written).toMatch(/npm run check|depeche check/);
    expect(written).toMatch(/npm run build|depeche build/);
    expect(written).toMatch(/npm run prove|depeche prove/);
  });
});

test.each([
  ['github', '.github/workflows/deploy.yml'],
  ['github', '.github/workflows/check.yml'],
  ['gitlab', '.gitlab-ci.yml'],
  ['netlify', 'netlify.toml'],
])('%s installs what compiles pages only for components of a theme: %s', (host, file) => {
  const text = read(host, file);
  expect(text).toMatch(/--omit=dev/);
  expect(text).toMatch(/\[? ?(?:-d|test -d) theme\/components/);
});

test('what runs in a shell can be read by it', () => {
  const [, netlify = ''] = /command = """\n([^]*?)"""/.exec(read('netlify/netlify.toml')) ?? [];
  const gitlab = parse(read('gitlab/.gitlab-ci.yml')) as Record<string, { script?: string[] }>;
  const { jobs } = parse(read('github/.github/workflows/letter.yml')) as {
    jobs: { letter: { steps: { run?: string }[] } };
  };
  const letter = jobs.letter.steps.flatMap(({ run }) => run ?? []);
  const ofGitlab = ['pages', 'letter'].map((job) => gitlab[job]!.script!.join('\n'));
  const scripts = [netlify, read('server/publish.sh'), ...ofGitlab, ...letter];
  for (const script of scripts) {
    const { status, stderr } = spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  }
});

describe('the letter of the week on GitLab', () => {
  /** Runs the script of the job in a repository with an `npm` of its own; returns what it ran, and what was pushed. */
  function runLetter(settings: string, { isDue, isNews }: { isDue: boolean; isNews: boolean }) {
    const folder = mkdtempSync(path.join(parent, 'letter-'));
    const at = (name: string) => path.join(folder, name);
    const env = {
      PATH: `${at('bin')}:${process.env['PATH']}`,
      HOME: folder,
      ...{ CI_PAGES_URL: 'https://a.example/', CI_PROJECT_TITLE: 'A', CI_PROJECT_PATH: 'a/b' },
      ...{ CI_SERVER_HOST: 'git.example', CI_SERVER_FQDN: 'git.example', CI_DEFAULT_BRANCH: 'main' },
      LETTER_TOKEN: 'secret',
    };
    const sh = (script: string) =>
      spawnSync('sh', ['-ec', script], { cwd: at('work'), env, encoding: 'utf8' });
    mkdirSync(at('bin'), { recursive: true });
    mkdirSync(at('work'));
    writeFileSync(
      at('bin/npm'),
      `#!/bin/sh\necho "$*" >>'${at('ran')}'\ncase "$*" in
*--due) exit ${isDue ? 0 : 1} ;;
*'--since last') test ${isNews ? 1 : 0} = 0 || { mkdir letters && echo a >letters/a.md; } ;;
esac\n`,
      { mode: 0o755 },
    );
    writeFileSync(
      at('.gitconfig'),
      `[url "${at('hub')}"]\ninsteadOf = https://letter:secret@git.example/a/b.git\n`,
    );
    writeFileSync(at('work/site.yaml'), settings);
    sh(`git init -q --bare '${at('hub')}'; git init -q -b main; git add .;
      git -c user.name=A -c user.email=a@b.example commit -qm A`);
    const { letter } = parse(read('gitlab/.gitlab-ci.yml')) as { letter: { script: string[] } };
    const { status, stderr } = sh(letter.script.join('\n'));
    expect(status, stderr).toBe(0);
    const ran = existsSync(at('ran')) ? readFileSync(at('ran'), 'utf8').match(/--(?:due|since|send)/g) : [];
    return [
      ...ran!,
      ...(sh(`git --git-dir='${at('hub')}' ls-tree -r --name-only main`).stdout.match(/letters\/.+/g) ?? []),
    ];
  }
  const newsletter = 'newsletter:\n  day: friday\n';

  test.each([
    [
      'is made, pushed and sent on its day',
      newsletter,
      { isDue: true, isNews: true },
      ['--due', '--since', '--send', 'letters/a.md'],
    ],
    [
      'is not sent where nothing has appeared',
      newsletter,
      { isDue: true, isNews: false },
      ['--due', '--since'],
    ],
    ['is not made on another day', newsletter, { isDue: false, isNews: true }, ['--due']],
    ['is not asked for without a newsletter', 'name: A\n', { isDue: true, isNews: true }, []],
  ])('%s', (_name, settings, state, expected) => expect(runLetter(settings, state)).toEqual(expected));
});

test('workflows use the same versions of actions and of Node as those of the program', () => {
  const versions = (text: string) =>
    [...text.matchAll(/uses: (\S+ # \S+)|node-version: (\S+)/g)].map(([, a, b]) => a ?? b);
  // The program sends no letters.
  const models = [
    ...['deploy', 'check', 'timetable'].map((name) => [name, name]),
    ['letter', 'deploy'],
  ] as const;
  for (const [name, model] of models) {
    const ours = new Set(versions(readFileSync(path.join('.github/workflows', `${model}.yml`), 'utf8')));
    expect(versions(read('github/.github/workflows', `${name}.yml`)).filter((one) => !ours.has(one))).toEqual(
      [],
    );
  }
  expect(read('github/.github/workflows/timetable.yml')).toBe(
    readFileSync('.github/workflows/timetable.yml', 'utf8'),
  );
  const node = (
    parse(read('github/.github/workflows/check.yml')) as {
      jobs: { check: { steps: { with?: Record<string, string> }[] } };
    }
  ).jobs.check.steps.find((step) => step.with?.['node-version'])!.with!['node-version']!;
  for (const file of ['gitlab/.gitlab-ci.yml', 'netlify/netlify.toml', 'cloudflare/.node-version'])
    expect(read(file)).toContain(node);
});

test('in a clone, --here puts the sample aside and a publication into its place, once', () => {
  const clone = path.join(parent, 'clone');
  for (const name of [
    'src',
    'public',
    'package.json',
    'package-lock.json',
    'astro.config.mjs',
    'tsconfig.json',
  ])
    cpSync(name, path.join(clone, name), { recursive: true });
  cpSync('tests/publication', path.join(clone, 'content'), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(clone, 'node_modules'));
  const here = () =>
    spawnSync(process.execPath, ['src/cli/depeche.cjs', 'init', '--here', '--name', 'Le Courrier'], {
      cwd: clone,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: 'fr_FR.UTF-8' },
      encoding: 'utf8',
    });
  const first = here();
  expect(first.status, first.stderr).toBe(0);
  expect(first.stdout).toContain('.sample/');
  expect(readFileSync(path.join(clone, 'content/site.yaml'), 'utf8')).toContain('name: Le Courrier');
  expect(readdirSync(path.join(clone, '.sample')).sort()).toEqual(readdirSync('tests/publication').sort());
  expect(existsSync(path.join(clone, 'content/package.json'))).toBe(false);
  const second = here();
  expect(second.status).toBe(1);
  expect(second.stderr).toContain('.sample');
});
