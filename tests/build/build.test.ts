import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const build = (...args: string[]) =>
  spawnSync(process.execPath, ['src/build/build.ts', ...args], { encoding: 'utf8' });

test('a build says how it is called', () =>
  expect(build('--help')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('--report text|json'),
  }));

test.each([
  ['an option that there is not', ['--outt', 'x'], /outt/],
  ['a report of another kind', ['--report', 'xml'], /--report is text or json/],
])('%s is answered with how to call it, and nothing is built', (_name, args, said) => {
  const { status, stderr, stdout } = build(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(said);
  expect(stderr).toContain('npm run build -- [--out dist]');
  expect(stderr).not.toMatch(/\n\s+at /);
});
