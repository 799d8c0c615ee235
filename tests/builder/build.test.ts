import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const build = (...args: string[]) =>
  spawnSync(process.execPath, ['src/cli/cli.ts', 'build', ...args], { encoding: 'utf8' });

test('a build prints its usage', () =>
  expect(build('--help')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('--report text|json'),
  }));

test.each([
  ['an unknown option', ['--outt', 'x'], /outt/],
  ['a report of another kind', ['--report', 'xml'], /écrivez --report text ou --report json/],
])('%s prints the usage, and nothing is built', (_name, args, expected) => {
  const { status, stderr, stdout } = build(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(expected);
  expect(stderr).toContain('npm run build -- [--out dist]');
  expect(stderr).not.toMatch(/\n\s+at /);
});

test.each([
  [
    'a folder that is not there',
    { CONTENT_DIR: './nulle-part' },
    /^nulle-part:1:1 +Le dossier .*nulle-part/m,
  ],
  ['an invalid address', { SITE_URL: 'pas une adresse' }, /^SITE_URL is "pas une adresse"; it must be/m],
])('%s prints a sentence, without a stack trace', (_name, env, expected) => {
  const cache = mkdtempSync(path.join(tmpdir(), 'build-'));
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/cli/cli.ts', 'build', '--out', path.join(cache, 'site')],
    { encoding: 'utf8', env: { ...process.env, CACHE_DIR: cache, ...env } },
  );
  rmSync(cache, { recursive: true });
  expect(status).toBe(1);
  expect(stderr).toMatch(expected);
  expect(stderr).not.toMatch(/\n\s+at /);
});
