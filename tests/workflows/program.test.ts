import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import vitest from '../vitest.config.ts';

type Step = { uses?: string; run?: string; with?: Record<string, unknown> };
type Job = {
  permissions: Record<string, string>;
  strategy?: { matrix: { include: { arguments: string }[] } };
  steps: Step[];
};
type Workflow = { on: Record<string, unknown>; permissions: object; jobs: Record<string, Job> };

const names = readdirSync('.github/workflows');
const read = (name: string) => parse(readFileSync(`.github/workflows/${name}`, 'utf8')) as Workflow;
const scripts = JSON.parse(readFileSync('package.json', 'utf8')).scripts as Record<string, string>;
const projects = vitest.test!.projects!.map((project) => (project as { test: { name: string } }).test.name);

describe.each(names)('%s', (name) => {
  const { permissions, jobs } = read(name);
  const commands = Object.values(jobs).flatMap(({ steps, strategy }) => [
    ...steps.flatMap(({ run }) => run ?? []),
    ...(strategy?.matrix.include.map((part) => part.arguments) ?? []),
  ]);

  test('gives its jobs no permission that they do not request', () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) expect(job.permissions).toBeDefined();
  });

  test('runs existing scripts and test projects', () => {
    const all = commands.join('\n');
    const run = [...all.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, script]) => script!);
    expect(run.filter((script) => !(script in scripts))).toEqual([]);
    const testedProjects = [...all.matchAll(/--project (\w+)/g)].map(([, project]) => project!);
    expect(testedProjects.filter((project) => !projects.includes(project))).toEqual([]);
  });
});

test('pull requests for the program are tested without permissions', () => {
  const { on, jobs } = read('test.yml');
  expect(Object.keys(on)).toEqual(['pull_request']);
  for (const { permissions, steps } of Object.values(jobs)) {
    expect(permissions).toEqual({ contents: 'read' });
    expect(steps[0]!.with).toMatchObject({ 'persist-credentials': false });
  }
});

test('the jobs of a pull request together run everything that `npm test` runs', () => {
  const { code, tests } = read('test.yml').jobs;
  const steps = code!.steps.flatMap(({ run }) => run ?? []);
  for (const [, script] of scripts['test']!.matchAll(/npm run ([\w:]+)/g)) {
    expect(steps).toContain(`npm run ${script}`);
  }
  const parts = tests!.strategy!.matrix.include.map((part) => part.arguments);
  expect(parts).toEqual(['--project unit', '--project site tests/site/', '--project site tests/browser/']);
  const folders = readdirSync('tests', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name)).toEqual(expect.arrayContaining(['site', 'browser']));
  expect(projects).toEqual(['unit', 'site']);
});

test('the newest version of Astro is tested with every package that is released with it', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const install = read('newest.yml').jobs['test']!.steps.find(({ run }) => run?.startsWith('npm install'))!;
  const astro = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => /^@?astro/.test(name));
  expect(astro.filter((name) => !install.run!.includes(`${name}@latest`))).toEqual([]);
});

test('updates are proposed for npm packages and for actions', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'));
  expect(updates.map((update: Record<string, string>) => update['package-ecosystem'])).toEqual([
    'npm',
    'github-actions',
  ]);
});

test.each(readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml'))(
  'the form %s is valid on GitHub',
  (name) => {
    const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${name}`, 'utf8'));
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) });
    for (const field of form.body) {
      expect(field).toMatchObject({ type: expect.any(String), attributes: { label: expect.any(String) } });
    }
  },
);
