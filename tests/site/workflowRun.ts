import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gitAt } from '../cli/gitAt.ts';
import { buildEnvironment, testClock } from './fixture.ts';
import type { Host } from './hosts.ts';

/** The time of every commit and deployment. */
const moment = new Date(Number(testClock) * 1000).toISOString();

/** The outputs of steps, by id. */
type Outputs = Record<string, Record<string, string>>;

function valueOf(expression: string, outputs: Outputs): string {
  const [, id = '', name = ''] = /^steps\.(\w+)\.outputs\.(\w+)$/.exec(expression) ?? [];
  if (id) return outputs[id]?.[name] ?? '';
  if (expression === 'github.token') return 'a token';
  // A push, and no deployment that the timetable has asked for.
  if (expression === 'inputs.due') return '';
  throw new Error(`Unknown expression: ${expression}`);
}

function isMet(condition: string | undefined, outputs: Outputs): boolean {
  if (condition === undefined) return true;
  const [, expression = condition, expectedValue] = /^(\S+) == '(\w+)'$/.exec(condition) ?? [];
  const value = valueOf(expression, outputs);
  return expectedValue === undefined ? value !== '' : value === expectedValue;
}

/**
 * A git repository to run in what publishes it, as its host does, except for steps that use actions.
 *
 * @param skipped npm commands that do nothing, as a shell pattern: already done, or tested elsewhere
 */
export function deployments(folder: string, host: Host, skipped: string) {
  const temporary = `${folder}-temp`;
  const git = gitAt(moment);
  let before = '';
  let deployed = '';
  rmSync(temporary, { recursive: true, force: true });
  for (const part of ['tools', 'missing']) mkdirSync(path.join(temporary, part), { recursive: true });
  const writeTool = (tool: string, script: string) =>
    writeFileSync(path.join(temporary, tool), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  writeTool('tools/npm', `case "$*" in ${skipped}) ;; *) PATH="\${PATH#*:}"; exec npm "$@" ;; esac`);
  writeTool('tools/date', `echo ${moment}`);
  // Called where no rsync is installed.
  writeTool('missing/rsync', 'eval "target=\\${$#}"; rm -rf "$target"; cp -R dist "$target"');
  git(folder, 'init', '--quiet', '--initial-branch', 'main');

  return {
    artifact: path.join(temporary, 'artifact.tar'),
    /** Commits all changes, and runs the steps until one fails. */
    push(message: string): { failedStep: string | undefined; printed: string; ran: string[] } {
      git(folder, 'add', '--all');
      git(folder, 'commit', '--quiet', '--message', message);
      const commit = git(folder, 'rev-parse', 'HEAD').trim();
      const push = { commit, before, deployed };
      before = commit;
      // The last deployed revision and its time, as GitHub reports them.
      writeTool('tools/gh', `printf '%s' '${deployed && `${deployed} ${moment}`}'`);
      // The output of the action that finds the address of the site.
      const outputs: Outputs = { pages: { base_url: 'https://example.org' } };
      const ran: string[] = [];
      let printed = '';
      for (const { id, name, run, if: condition, env = {} } of host.steps(folder, push)) {
        if (run === undefined || !isMet(condition, outputs)) continue;
        ran.push(name ?? run);
        const output = path.join(temporary, 'output');
        writeFileSync(output, '');
        const stepEnv = Object.entries(env).map(([key, value]) => [
          key,
          value.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => valueOf(expression, outputs)),
        ]);
        const [shell, ...options] = host.shell;
        const done = spawnSync(shell, [...options, run], {
          cwd: folder,
          env: buildEnvironment({
            PATH: `${temporary}/tools:${path.resolve('node_modules/.bin')}:${process.env['PATH']}:${temporary}/missing`,
            CONTENT_DIR: '',
            GITHUB_OUTPUT: output,
            RUNNER_TEMP: temporary,
            ...host.environment(push, folder),
            ...(Object.fromEntries(stepEnv) as Record<string, string>),
          }),
          encoding: 'utf8',
        });
        printed += done.stdout + done.stderr;
        if (done.status !== 0) return { failedStep: name ?? run, printed, ran };
        const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
        if (id) outputs[id] = Object.fromEntries(lines.map((line) => line.split('=', 2)));
      }
      deployed = commit;
      return { failedStep: undefined, printed, ran };
    },
  };
}
