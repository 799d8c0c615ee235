import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
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
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';

type Step = { name?: string; uses?: string; run?: string; if?: string; with?: Record<string, unknown> };
type Workflow = { jobs: { build: { permissions: Record<string, string>; steps: Step[] } } };

const { build } = (parse(readFileSync('.github/workflows/deploy.yml', 'utf8')) as Workflow).jobs;
const stepOf = (begin: string) => build.steps.find(({ name }) => name?.startsWith(begin))!;

/** Runs a step as GitHub's runner does, with a `gh` that prints `answer`; returns the outputs of the step. */
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
    output: Object.fromEntries(lines.map((line) => line.split('=', 2))) as Record<string, string>,
  };
}

/** Makes a repository with an article and some code, and a function that commits more. */
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

describe('the last deployed revision', () => {
  const step = stepOf('Find what was deployed last');
  const commitDate = '2026-11-02T14:30:00Z';

  test('is found with its time', () => {
    const { cwd, deployed } = makeRepository();
    expect(run(step, { cwd, answer: `${deployed} ${commitDate}\n` })).toMatchObject({
      status: 0,
      output: { revision: deployed, moment: commitDate, code: 'false' },
    });
  });

  test.each([
    ['an article', 'content/articles/b.md', 'false'],
    ['the code', 'src/page.ts', 'true'],
    ['a dependency', 'package-lock.json', 'true'],
  ])('decides, if %s has changed since, whether to test the code', (_name, file, code) => {
    const { cwd, deployed, commit } = makeRepository();
    commit(file, 'Autre chose.');
    expect(run(step, { cwd, answer: `${deployed} ${commitDate}\n` }).output['code']).toBe(code);
  });

  test('is empty at the first deployment', () => {
    const { cwd } = makeRepository();
    expect(run(step, { cwd })).toMatchObject({
      status: 0,
      stdout: 'Nothing has been deployed yet.\n',
      output: { revision: '', code: 'true' },
    });
  });

  test('may be on no branch any more without stopping the deployment', () => {
    const { cwd } = makeRepository();
    const { status, stdout, output } = run(step, { cwd, answer: `${'0'.repeat(40)} ${commitDate}\n` });
    expect(stdout).toMatch(/^::warning::/);
    expect({ status, output }).toMatchObject({ status: 0, output: { revision: '', code: 'true' } });
  });

  test('must be found: the deployment fails if GitHub does not answer', () => {
    const { cwd } = makeRepository();
    expect(run(step, { cwd, status: 1 }).status).not.toBe(0);
  });
});

// A copy of the project without a repository has no commits.
const head = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).stdout.trim();

test.skipIf(!head)('the site is compared with the last deployed revision', () => {
  const env = { REVISION: head, MOMENT: '2026-11-02T14:30:00Z' };
  const { status, stdout } = run(stepOf('Compare addresses'), { env });
  expect(stdout).toContain(head.slice(0, 10));
  expect(status).toBe(0);
});

test.each([
  ['continues if all addresses still work', 0, 0],
  ['fails if one has moved without a redirect', 1, 1],
  ['continues if this version cannot read the last revision', 2, 0],
])('the comparison of addresses %s', (_name, answer, fails) => {
  const step = stepOf('Compare addresses');
  const { status, stdout } = run({ ...step, run: `npm() { return ${answer}; }\n${step.run}` }, {});
  expect(status).toBe(fails);
  expect(stdout.startsWith('::warning::')).toBe(answer === 2);
});

test.each([
  ['with the last revision deployed', { REVISION: 'abc' }, ['run', 'check', '--', '--since', 'abc']],
  ['with nothing at the first deployment', { REVISION: '' }, ['run', 'check', '--']],
])('texts are compared %s', (_name, env, expectedArguments) => {
  const step = stepOf('Check the texts');
  const { status, stdout } = run({ ...step, run: `npm() { printf '%s\\n' "$@"; }\n${step.run}` }, { env });
  expect({ status, arguments: stdout.trim().split('\n') }).toEqual({
    status: 0,
    arguments: expectedArguments,
  });
});

test('code is tested before it is deployed, and no other step is conditional', () => {
  const conditions = build.steps.flatMap((step) => {
    const command = /npm .*?(?= \|\||$)/m.exec(step.run ?? '');
    return command ? [[command[0], step.if]] : [];
  });
  expect(conditions).toEqual([
    ['npm ci --omit=dev', "steps.last.outputs.code == 'false'"],
    ['npm ci && npm test', "steps.last.outputs.code == 'true'"],
    ['npm run check -- ${REVISION:+--since "$REVISION"}', undefined],
    [
      'npm run --silent depeche -- addresses --since "$REVISION" --at "$MOMENT"',
      'steps.last.outputs.revision',
    ],
    ['npm run build', undefined],
    ['npm run prove -- --dist dist', "steps.last.outputs.code == 'true'"],
  ]);
});

describe('the deployed archive', () => {
  const archive = (site: string) => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'depeche-site-'));
    onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
    for (const file of [...published, 'elsewhere/linked.pdf']) {
      mkdirSync(path.join(cwd, site, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(cwd, site, file), file);
    }
    return cwd;
  };
  const published = [
    'index.html',
    '404.html',
    '.well-known/security.txt',
    '.well-known/manifest.json',
    'a/b/.c/d.txt',
    'a/-x.html',
    'été/«ici».pdf',
    '.nojekyll',
  ];
  const packed = (cwd: string) => {
    const { status, stderr } = run(stepOf('Pack the site'), { cwd, env: { RUNNER_TEMP: cwd } });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const out = path.join(cwd, 'unpacked');
    mkdirSync(out);
    execFileSync('tar', ['-xf', path.join(cwd, 'artifact.tar'), '-C', out]);
    return out;
  };
  const extracted = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .sort();

  test('contains every file of the site, hidden files too', () => {
    const cwd = archive('dist');
    rmSync(path.join(cwd, 'dist/elsewhere'), { recursive: true });
    const out = packed(cwd);
    expect(extracted(out)).toEqual([...published].sort());
    for (const file of published) expect(readFileSync(path.join(out, file), 'utf8')).toBe(file);
  });

  test('contains no links, which the host would reject, but the files they lead to', () => {
    const cwd = archive('built');
    symlinkSync('built', path.join(cwd, 'dist'));
    symlinkSync('index.html', path.join(cwd, 'built/accueil.html'));
    linkSync(path.join(cwd, 'built/404.html'), path.join(cwd, 'built/same.html'));
    const out = packed(cwd);
    expect(extracted(out)).toEqual(
      [...published, 'accueil.html', 'elsewhere/linked.pdf', 'same.html'].sort(),
    );
    for (const file of extracted(out)) {
      const found = lstatSync(path.join(out, file));
      expect([file, found.isFile(), found.nlink]).toEqual([file, true, 1]);
    }
    expect(readFileSync(path.join(out, 'accueil.html'), 'utf8')).toBe('index.html');
  });

  test('is uploaded under the name that the deploying step expects', () => {
    const at = build.steps.indexOf(stepOf('Pack the site'));
    const { uses, with: inputs } = build.steps[at + 1]!;
    expect(uses).toMatch(/^actions\/upload-artifact@/);
    expect(inputs).toMatchObject({ name: 'github-pages', path: '${{ runner.temp }}/artifact.tar' });
  });
});

test('the job may read the runs of workflows', () => expect(build.permissions['actions']).toBe('read'));
