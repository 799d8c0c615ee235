import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let project: string;
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'depeche-guard-'));
  mkdirSync(path.join(project, 'src/cli'), { recursive: true });
  mkdirSync(path.join(project, 'content'));
  cpSync('src/cli/guard.cjs', path.join(project, 'src/cli/guard.cjs'));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const write = (file: string, data: object | string) => {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), typeof data === 'string' ? data : JSON.stringify(data));
};
const installed = (version: string) => write('node_modules/astro/package.json', { version });

test.each([
  ['as it should be', 'fr', '>=22.0.0', '7.0.0', /^$/],
  ['without its packages', 'fr', '>=22.0.0', undefined, /^Les paquets .*\(astro\)\. Lancez : npm ci\n$/],
  [
    'without its packages',
    'en',
    '>=22.0.0',
    undefined,
    /^The project’s packages .*\(astro\)\. Run: npm ci\n$/,
  ],
  ['with older packages than it names', 'fr', '>=22.0.0', '6.9.0', /npm ci\n$/],
  [
    'that requires a newer Node',
    'fr',
    '^98.1.0 || >=99.0.0',
    '7.0.0',
    /^Node \S+ est trop ancien .*: il faut \^98\.1\.0 \|\| >=99\.0\.0\..*\n$/,
  ],
  [
    'that requires a newer Node',
    'en',
    '>=99.0.0',
    '7.0.0',
    /^Node \S+ is too old .*: >=99\.0\.0 is needed.*\n$/,
  ],
  [
    'of this Node’s line, from a later minor version',
    'en',
    `^${process.versions.node.split('.')[0]}.999.0`,
    '7.0.0',
    /too old/,
  ],
  ['for this Node’s line', 'en', `^${process.versions.node.split('.')[0]}.0.0 || >=99.0.0`, '7.0.0', /^$/],
])('a project %s prints a sentence or starts (%s, Node %s)', (_name, language, node, version, expected) => {
  write('package.json', { engines: { node }, dependencies: { astro: '7.0.0' } });
  write('content/site.yaml', `name: X\nlanguage: ${language}\n`);
  if (version) installed(version);
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/guard.cjs'], {
    cwd: project,
    encoding: 'utf8',
    env: {},
  });
  expect(stderr).toMatch(expected);
  expect(status).toBe(stderr ? 1 : 0);
});

test('every npm script runs the guard first, or a script that does', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const unguarded = Object.entries(scripts).filter(
    ([, script]) =>
      !/^node (?:(?:-r \.\/)?src\/cli\/guard\.cjs|src\/cli\/depeche\.cjs)(?: |$)|^npm run /.test(script),
  );
  expect(unguarded).toEqual([]);
});
