import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';

type Step = { name?: string; run?: string; if?: string };
type Workflow = { jobs: { build: { permissions: Record<string, string>; steps: Step[] } } };

const { build } = (parse(readFileSync('.github/workflows/deploy.yml', 'utf8')) as Workflow).jobs;
const stepOf = (begin: string) => build.steps.find(({ name }) => name?.startsWith(begin))!;

/** Runs a step as GitHub's runner does, with a `gh` that answers this; `told` is what it hands to later steps. */
function run(step: Step, { answer = '', status = 0, cwd = '.', env = {} as Record<string, string> }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'depeche-gh-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const gh = path.join(folder, 'gh');
  writeFileSync(gh, `#!/bin/sh\nprintf '%s' '${answer}'\nexit ${status}\n`);
  chmodSync(gh, 0o755);
  const output = path.join(folder, 'output');
  writeFileSync(output, '');
  const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run!], {
    cwd,
    env: {
      PATH: `${folder}:${path.resolve('node_modules/.bin')}:${process.env['PATH']}`,
      HOME: process.env['HOME'],
      GITHUB_REPOSITORY: 'a/b',
      GITHUB_REF_NAME: 'main',
      GITHUB_OUTPUT: output,
      ...env,
    },
    encoding: 'utf8',
  });
  const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
  return {
    ...done,
    told: Object.fromEntries(lines.map((line) => line.split('=', 2))) as Record<string, string>,
  };
}

/** A repository with an article and some code, and a way to commit more. */
function makeRepository() {
  const cwd = mkdtempSync(path.join(tmpdir(), 'depeche-repository-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args], {
      cwd,
      encoding: 'utf8',
    });
  const commit = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
    writeFileSync(path.join(cwd, file), text);
    git('add', '.');
    git('commit', '-qm', file);
    return git('rev-parse', 'HEAD').trim();
  };
  git('init', '-q');
  commit('content/articles/a.md', 'Un texte.');
  return { cwd, commit, deployed: commit('src/page.ts', 'export {};') };
}

describe('what was deployed last', () => {
  const step = stepOf('Find what was deployed last');
  const at = '2026-11-02T14:30:00Z';

  test('is told with its moment', () => {
    const { cwd, deployed } = makeRepository();
    expect(run(step, { cwd, answer: `${deployed} ${at}\n` })).toMatchObject({
      status: 0,
      told: { revision: deployed, moment: at, code: 'false' },
    });
  });

  test.each([
    ['an article', 'content/articles/b.md', 'false'],
    ['the code', 'src/page.ts', 'true'],
    ['a dependency', 'package-lock.json', 'true'],
  ])('when %s has changed since, says whether the code is to be tested', (_name, file, code) => {
    const { cwd, deployed, commit } = makeRepository();
    commit(file, 'Autre chose.');
    expect(run(step, { cwd, answer: `${deployed} ${at}\n` }).told['code']).toBe(code);
  });

  test('is nothing at the first deployment', () => {
    const { cwd } = makeRepository();
    expect(run(step, { cwd })).toMatchObject({
      status: 0,
      stdout: 'Nothing has been deployed yet.\n',
      told: { revision: '', code: 'true' },
    });
  });

  test('stops nothing if no branch has it any more', () => {
    const { cwd } = makeRepository();
    const { status, stdout, told } = run(step, { cwd, answer: `${'0'.repeat(40)} ${at}\n` });
    expect(stdout).toMatch(/^::warning::/);
    expect({ status, told }).toMatchObject({ status: 0, told: { revision: '', code: 'true' } });
  });

  test('stops the deployment if GitHub does not answer', () => {
    const { cwd } = makeRepository();
    expect(run(step, { cwd, status: 1 }).status).not.toBe(0);
  });
});

// None in a copy of the project that is no repository.
const head = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).stdout.trim();

test.skipIf(!head)('what is deployed is compared with the last revision deployed', () => {
  const env = { REVISION: head, MOMENT: '2026-11-02T14:30:00Z' };
  const { status, stdout } = run(stepOf('Compare addresses'), { env });
  expect(stdout).toContain(head.slice(0, 10));
  expect(status).toBe(0);
});

test.each([
  ['with the last revision deployed', { REVISION: 'abc' }, ['run', 'check', '--', '--since', 'abc']],
  ['with none at the first deployment', { REVISION: '' }, ['run', 'check', '--']],
])('texts are compared %s', (_name, env, asked) => {
  const step = stepOf('Check the texts');
  const { status, stdout } = run({ ...step, run: `npm() { printf '%s\\n' "$@"; }\n${step.run}` }, { env });
  expect({ status, asked: stdout.trim().split('\n') }).toEqual({ status: 0, asked });
});

test('code is tested before it is deployed, and nothing else is left out of its way', () => {
  const conditions = build.steps
    .filter(({ run }) => run?.startsWith('npm'))
    .map((step) => [step.run, step.if]);
  expect(conditions).toEqual([
    ['npm ci --omit=dev', "steps.last.outputs.code == 'false'"],
    ['npm ci && npm test', "steps.last.outputs.code == 'true'"],
    ['npm run check -- ${REVISION:+--since "$REVISION"}', undefined],
    ['npm run --silent desk -- addresses --since "$REVISION" --at "$MOMENT"', 'steps.last.outputs.revision'],
    ['npm run build', undefined],
    ['npm run prove -- --dist dist', "steps.last.outputs.code == 'true'"],
  ]);
});

test('the job may ask', () => expect(build.permissions['actions']).toBe('read'));
