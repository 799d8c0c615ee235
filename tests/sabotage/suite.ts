import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A test that failed: its file from the root of the checkout, and its name; no name if the whole file failed. */
export type Failure = { file: string; test: string };

/** What of the suite is run. */
export type Part = { project: 'unit' | 'site'; files?: readonly string[]; exclude?: Iterable<string> };

type Report = {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; startTime?: number }[];
  }[];
};

/**
 * Runs the tests of a checkout until the first one fails.
 *
 * @returns the failure; undefined if all tests passed
 */
export async function firstFailure(
  folder: string,
  { project, files = [], exclude = [] }: Part,
): Promise<Failure | undefined> {
  const [report, log] = ['sabotage-report.json', 'sabotage-log.txt'].map((name) =>
    path.join(folder, name),
  ) as [string, string];
  rmSync(report, { force: true });
  const args = [
    path.resolve('node_modules/vitest/vitest.mjs'),
    ...[
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--project',
      project,
      '--bail',
      '1',
      '--passWithNoTests',
    ],
    ...['--reporter', 'json', '--outputFile', report],
    ...[...exclude].flatMap((file) => ['--exclude', file]),
    ...files,
  ];
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', output, output] });
  const status = await new Promise<number | null>((resolve, reject) =>
    child.on('exit', resolve).on('error', reject),
  );
  if (status === 0) return undefined;
  const results = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Report).testResults : [];
  const failed = results.flatMap(({ name, status, message, assertionResults }): Failure[] => {
    const file = path.relative(folder, name);
    const tests = assertionResults.filter((result) => result.status === 'failed');
    if (tests.length > 0) return tests.map(({ fullName }) => ({ file, test: fullName }));
    return status === 'failed' && message ? [{ file, test: `(${message.split('\n')[0]})` }] : [];
  });
  return failed[0] ?? { file: '', test: `(${lastLine(readFileSync(log, 'utf8'))})` };
}

/** What Vitest said at last, when it has not come to run a test. */
const lastLine = (log: string): string =>
  /^.*Error: .*$/m.exec(log)?.[0].trim() ?? log.trim().split('\n').at(-1)!;
