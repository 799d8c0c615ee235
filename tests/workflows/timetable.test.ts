import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

type Step = { name?: string; uses?: string; run?: string; with?: Record<string, string> };
type Workflow = { on: Record<string, unknown>; jobs: Record<string, { steps: Step[] }> };

const read = (name: string) => parse(readFileSync(`.github/workflows/${name}`, 'utf8')) as Workflow;
const stepsOf = (name: string) => Object.values(read(name).jobs).flatMap(({ steps }) => steps);
const scriptOf = (name: string, step: string) => stepsOf(name).find((found) => found.name === step)!.run!;

/** The tools of GitHub's runners; macOS has another `date`, and few machines have `jq`. */
const likeGitHub = process.platform === 'linux' && spawnSync('jq', ['--version']).status === 0;

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const now = 1_795_392_000;

/** Values in place of a time that would run code in, or stop, a script that calculates with it. */
const hostile = [
  'a[$(touch ran)]',
  '$(touch ran)',
  'due[`touch ran`]',
  '1795392000\n::add-mask::1',
  '08',
  '-1',
  '1e3',
  '99999999999999999999',
  'soon',
];
const iso = (secondsAgo: number) => new Date((now - secondsAgo) * 1000).toISOString().replace('.000Z', 'Z');

/** Runs the script of a step at a known time, with a `gh` that has these deployments and records its calls. */
function runStep(
  script: string,
  { next, runs = [], env = {} }: { next?: string; runs?: object[]; env?: Record<string, string> },
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'timetable-'));
  folders.push(folder);
  const tool = (name: string, code: string) => {
    writeFileSync(path.join(folder, name), `#!/bin/sh\n${code}\n`);
    chmodSync(path.join(folder, name), 0o755);
  };
  tool('date', `case "$*" in +%s) echo ${now};; *) exec /bin/date "$@";; esac`);
  tool('gh', `case "$1" in run) cat runs.json;; *) echo "$@" >>calls;; esac`);
  writeFileSync(path.join(folder, 'runs.json'), JSON.stringify(runs));
  writeFileSync(path.join(folder, 'calls'), '');
  mkdirSync(path.join(folder, '.cache'));
  if (next !== undefined) writeFileSync(path.join(folder, '.cache/next-build'), `${next}\n`);
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-ec', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${folder}:${process.env['PATH']}`, BRANCH: 'main', ...env },
  });
  const ran = existsSync(path.join(folder, 'ran'));
  return {
    status,
    stdout,
    stderr,
    ran,
    expectedCall: readFileSync(path.join(folder, 'calls'), 'utf8').trim(),
  };
}

describe.skipIf(!likeGitHub)('the timetable', () => {
  const script = scriptOf('timetable.yml', 'Ask for a deployment if one is due');
  const dispatchCommand = (due: number) => `workflow run deploy.yml --ref main --field due=${due}`;
  const failed = { status: 'completed', createdAt: iso(100) };
  test.each([
    [
      'starts nothing before the scheduled time',
      { next: `${now + 1}` },
      '',
      /^Nothing to build before .*2026/,
    ],
    [
      'asks for a deployment from the moment on',
      { next: `${now}` },
      dispatchCommand(now),
      /^::notice::.* 0 minutes ago\.$/m,
    ],
    ['reports the delay', { next: `${now - 600}` }, dispatchCommand(now - 600), / 10 minutes ago\.$/m],
    ['starts nothing if the site will not change', { next: 'never' }, '', /will not change by itself/],
    ['asks for one where no moment is known', {}, 'workflow run deploy.yml --ref main', /^::notice::/],
    ...hostile.map((next): [string, object, string, RegExp] => [
      `takes what is no moment for none: ${JSON.stringify(next)}`,
      { next },
      'workflow run deploy.yml --ref main',
      /^::notice::/,
    ]),
    [
      'waits for a deployment that is under way',
      { next: `${now - 600}`, runs: [{ status: 'in_progress', createdAt: iso(100) }] },
      '',
      /under way/,
    ],
    [
      'waits for a deployment in the queue',
      { next: `${now - 600}`, runs: [{ status: 'queued', createdAt: iso(600) }] },
      '',
      /under way/,
    ],
    [
      'does not take earlier deployments for it',
      { next: `${now - 600}`, runs: Array(5).fill({ status: 'completed', createdAt: iso(601) }) },
      dispatchCommand(now - 600),
      /^::notice::/,
    ],
    [
      'tries again after one that failed',
      { next: `${now - 600}`, runs: [failed, failed] },
      dispatchCommand(now - 600),
      /^::notice::/,
    ],
    [
      'gives up after three',
      { next: `${now - 600}`, runs: [failed, failed, failed] },
      '',
      /^::warning::.* three have failed since\.$/m,
    ],
  ] satisfies [string, object, string, RegExp][])('%s', (_, state, expectedCall, expected) => {
    const result = runStep(script, state);
    expect([result.status, result.stderr, result.expectedCall, result.ran]).toEqual([
      0,
      '',
      expectedCall,
      false,
    ]);
    expect(result.stdout).toMatch(expected);
  });
});

describe.skipIf(!likeGitHub)('a deployment', () => {
  test.each([
    ['leaves the next moment behind', '1795400000', '1795400000'],
    ['leaves behind that there is none', '', 'never'],
  ])('%s', (_, next, exitStatus) => {
    const script = `${scriptOf('deploy.yml', 'Leave the moment behind')}\ncat .cache/next-build`;
    expect(runStep(script, { env: { NEXT: next } }).stdout).toBe(`${exitStatus}\n`);
  });

  test.each([
    ['of the schedule that a build has left', '{"next":"2026-11-24T00:00:00Z"}', `next=${now + 86_400}\n`],
    ['of none', '{"next":null}', 'next=\n'],
  ])('extracts the time %s', (_, schedule, output) => {
    const script = `mkdir -p .cache; printf '%s' "$SCHEDULE" >.cache/schedule.json\n${scriptOf('deploy.yml', 'Note when the site will change by itself')}\ncat out`;
    const { stdout } = runStep(script, { env: { SCHEDULE: schedule, GITHUB_OUTPUT: 'out' } });
    expect(stdout).toBe(output);
  });

  test.each([
    ['no JSON', 'soon'],
    ['no moment', '{"next":"soon"}'],
    ['something to run', JSON.stringify({ next: '$(touch ran)' })],
  ])('fails for a schedule with %s, without an output', (_, schedule) => {
    const script = `mkdir -p .cache; printf '%s' "$SCHEDULE" >.cache/schedule.json; trap 'cat out' EXIT; : >out\n${scriptOf('deploy.yml', 'Note when the site will change by itself')}`;
    const { status, stdout, ran } = runStep(script, { env: { SCHEDULE: schedule, GITHUB_OUTPUT: 'out' } });
    expect({ failed: status !== 0, stdout, ran }).toEqual({ failed: true, stdout: '', ran: false });
  });

  test('outputs only a number, whatever else the schedule contains', () => {
    const schedule = JSON.stringify({ next: '2026-11-24T00:00:00Z\ncode=false' });
    const script = `mkdir -p .cache; printf '%s' "$SCHEDULE" >.cache/schedule.json; trap 'cat out' EXIT; : >out\n${scriptOf('deploy.yml', 'Note when the site will change by itself')}`;
    const { stdout } = runStep(script, { env: { SCHEDULE: schedule, GITHUB_OUTPUT: 'out' } });
    // Versions of jq differ in whether they accept such a text.
    expect(stdout).toMatch(/^(?:next=\d+\n)?$/);
  });

  test.each(hostile)('ignores a value that is not a time: %j', (due) => {
    const { status, stdout, stderr, ran } = runStep(scriptOf('deploy.yml', 'Say how late it is'), {
      env: { DUE: due },
    });
    expect({ status, stderr, ran }).toEqual({ status: 0, stderr: '', ran: false });
    expect(stdout).toBe('::warning::The input "due" is no moment in seconds since 1970.\n');
  });

  test.each([
    ['a notice, a little', 600, '::notice::Published 10 minutes after '],
    ['a warning, half an hour', 1800, '::warning::Published 30 minutes after '],
  ])('reports the delay: %s', (_, late, expected) => {
    const { stdout } = runStep(scriptOf('deploy.yml', 'Say how late it is'), {
      env: { DUE: String(now - late) },
    });
    expect(stdout.startsWith(expected)).toBe(true);
  });
});

test('both workflows use the same file and the same cache keys', () => {
  const [saveStep] = stepsOf('deploy.yml').filter(({ uses }) => uses?.startsWith('actions/cache/save@'));
  const [restoreStep] = stepsOf('timetable.yml').filter(({ uses }) =>
    uses?.startsWith('actions/cache/restore@'),
  );
  expect(restoreStep!.with!['path']).toBe(saveStep!.with!['path']);
  expect(saveStep!.with!['key']!.startsWith(restoreStep!.with!['restore-keys']!)).toBe(true);
});

test.each(readdirSync('.github/workflows'))('%s pins every action to a commit', (name) => {
  const actions = stepsOf(name).flatMap(({ uses }) => uses ?? []);
  expect(actions.length).toBeGreaterThan(0);
  expect(actions.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
});
