import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { article, makeFolder, checkFolder, writeInto } from '../cli/check/samples.ts';
import { gitAt } from '../cli/gitAt.ts';

type Step = { uses?: string; run?: string; with?: Record<string, unknown> };
type Job = { permissions: Record<string, string>; steps: Step[] };
type Workflow = { on: Record<string, unknown>; permissions: object; jobs: { check: Job } };

const workflow = parse(readFileSync('.github/workflows/check.yml', 'utf8')) as Workflow;
const { permissions, steps } = workflow.jobs.check;

test('a pull request is checked without secrets', () => {
  // `pull_request_target` would give the repository's permissions to any author of a pull request.
  expect(Object.keys(workflow.on)).toEqual(['pull_request']);
  expect([workflow.permissions, permissions]).toEqual([{}, { contents: 'read' }]);
  expect(steps[0]!.with).toMatchObject({ 'persist-credentials': false, 'fetch-depth': 0 });
  expect(JSON.stringify(steps)).not.toContain('${{');
});

test('a pull request is compared with its base branch', async () => {
  const { since } = /--since (?<since>\S+)$/.exec(steps.at(-1)!.run!)!.groups!;
  const git = gitAt('2023-11-02T10:00:00Z');
  const commit = (folder: string, message: string) => {
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', message);
  };
  const folder = await makeFolder({ 'articles/mine.md': article('Le cours monte.') });
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  commit(folder, 'Début');
  git(folder, 'checkout', '--quiet', '-b', 'proposition');
  await writeInto(folder, { 'articles/mine.md': article('Le cours descend.') });
  commit(folder, 'Corrige');
  git(folder, 'checkout', '--quiet', 'main');
  await writeInto(folder, { 'articles/autre.md': article('Un autre.').replace('La mine', 'Autre') });
  commit(folder, 'Ailleurs');
  // As GitHub does for the runner: the pull request is merged into its base branch, without branch names.
  git(folder, 'checkout', '--quiet', '--detach', 'main');
  git(folder, 'merge', '--quiet', '--no-ff', '--message', 'Fusionne', 'proposition');
  const messages = await checkFolder(folder, { since: since! });
  expect(messages.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    'articles/mine.md:7:1 warning change-undeclared',
  ]);
  expect(messages[0]).toContain('« monte » → « descend »');
});

test('its steps do not install what only tests need', () => {
  expect(steps.flatMap(({ run }) => run ?? [])).toEqual([
    'npm ci --omit=dev',
    'npm run check -- --since HEAD^1',
  ]);
});
