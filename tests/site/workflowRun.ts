import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { gitAt } from '../cli/gitAt.ts';
import { buildEnvironment, testClock } from './fixture.ts';

type Step = { id?: string; name?: string; run?: string; if?: string; env?: Record<string, string> };

/** The time of every commit and deployment. */
const moment = new Date(Number(testClock) * 1000).toISOString();

/** The outputs of steps, by id. */
type Outputs = Record<string, Record<string, string>>;

function valueOf(expression: string, outputs: Outputs): string {
  const [, id = '', name = ''] = /^steps\.(\w+)\.outputs\.(\w+)$/.exec(expression) ?? [];
  if (id) return outputs[id]?.[name] ?? '';
  if (expression === 'github.token') return 'a token';
  throw new Error(`Unknown expression: ${expression}`);
}

function isMet(condition: string | undefined, outputs: Outputs): boolean {
  if (condition === undefined) return true;
  const [, expression = condition, expectedValue] = /^(\S+) == '(\w+)'$/.exec(condition) ?? [];
  const value = valueOf(expression, outputs);
  return expectedValue === undefined ? value !== '' : value === expectedValue;
}

/**
 * A git repository to run the deploying workflow in as GitHub's runner does, except for steps that use actions.
 *
 * @param workflow its file
 * @param skipped npm commands that do nothing, as a shell pattern: already done, or tested elsewhere
 */
export function deployments(folder: string, workflow: string, skipped: string) {
  const { steps } = (parse(readFileSync(workflow, 'utf8')) as { jobs: { build: { steps: Step[] } } }).jobs
    .build;
  const temporary = `${folder}-temp`;
  const git = gitAt(moment);
  /** The last deployed revision and its time, as GitHub reports them. */
  let deployed = '';
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  writeFileSync(path.join(temporary, 'gh'), '');
  chmodSync(path.join(temporary, 'gh'), 0o755);
  git(folder, 'init', '--quiet', '--initial-branch', 'main');

  return {
    artifact: path.join(temporary, 'artifact.tar'),
    /** Commits all changes, and runs the steps of the job until one fails. */
    push(message: string): { failedStep: string | undefined; printed: string; ran: string[] } {
      git(folder, 'add', '--all');
      git(folder, 'commit', '--quiet', '--message', message);
      const commit = git(folder, 'rev-parse', 'HEAD').trim();
      writeFileSync(path.join(temporary, 'gh'), `#!/bin/sh\nprintf '%s' '${deployed}'\n`);
      // The output of the action that finds the address of the site.
      const outputs: Outputs = { pages: { base_url: 'https://example.org' } };
      const ran: string[] = [];
      let printed = '';
      for (const { id, name, run, if: condition, env = {} } of steps) {
        if (run === undefined || !isMet(condition, outputs)) continue;
        ran.push(name ?? run);
        const output = path.join(temporary, 'output');
        writeFileSync(output, '');
        const stepEnv = Object.entries(env).map(([key, value]) => [
          key,
          value.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => valueOf(expression, outputs)),
        ]);
        const npm = `npm() { case "$*" in ${skipped}) ;; *) command npm "$@" ;; esac; }`;
        const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', `${npm}\n${run}`], {
          cwd: folder,
          env: buildEnvironment({
            PATH: `${temporary}:${path.resolve('node_modules/.bin')}:${process.env['PATH']}`,
            CONTENT_DIR: '',
            GITHUB_ACTIONS: 'true',
            GITHUB_REPOSITORY: 'a/b',
            GITHUB_REF_NAME: 'main',
            GITHUB_OUTPUT: output,
            RUNNER_TEMP: temporary,
            ...(Object.fromEntries(stepEnv) as Record<string, string>),
          }),
          encoding: 'utf8',
        });
        printed += done.stdout + done.stderr;
        if (done.status !== 0) return { failedStep: name ?? run, printed, ran };
        const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
        if (id) outputs[id] = Object.fromEntries(lines.map((line) => line.split('=', 2)));
      }
      deployed = `${commit} ${moment}`;
      return { failedStep: undefined, printed, ran };
    },
  };
}
