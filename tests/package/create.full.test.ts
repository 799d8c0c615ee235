import { execFileSync, spawnSync } from 'node:child_process';
import {
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
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestsOf } from '../site/checkout.ts';
import { buildEnvironment } from '../site/fixture.ts';
import { compiler, pack } from './install.ts';

/** As on a machine of somebody's own, with packages from npm's registry or its cache. */
const work = mkdtempSync(path.join(tmpdir(), 'depeche-create-'));
const parent = path.join(work, 'Mes journaux');
const folder = path.join(parent, 'Le courrier d’été');
const env = buildEnvironment({
  CONTENT_DIR: '',
  PATH: `${path.resolve('node_modules/.bin')}:${process.env['PATH']}`,
  LANG: 'fr_FR.UTF-8',
  npm_config_prefer_offline: 'true',
});
const run = (command: string, args: string[], cwd = folder) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
  return stdout;
};
let tarball: string;

beforeAll(() => {
  mkdirSync(parent);
  tarball = pack(work).tarball;
  execFileSync('npm', ['pack', '--silent', '--pack-destination', work], { cwd: 'src/create' });
});
afterAll(() => rmSync(work, { recursive: true }));

test('npm create makes a publication with its program, whose folder has spaces and accents', () => {
  const create = ['--yes', '--package', path.join(work, 'create-depeche-1.0.0.tgz'), 'create-depeche'];
  run('npx', [...create, path.basename(folder), '--program', tarball, '--sections', 'Politique'], parent);
  expect(run('npm', ['run', '--silent', 'check'])).toContain('Rien à signaler');
  run('npm', ['run', 'build', '--', '--out', 'first']);
  expect(existsSync(path.join(folder, 'first/politique/notre-premier-article/index.html'))).toBe(true);
});

test('it does not touch a folder that has something in it', () => {
  const create = ['--yes', '--package', path.join(work, 'create-depeche-1.0.0.tgz'), 'create-depeche'];
  const again = spawnSync('npx', [...create, path.basename(folder)], { cwd: parent, env, encoding: 'utf8' });
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('n’est pas vide');
});

test('its lockfile installs what builds the site, in less than 100 MB and without Astro, Vite and rolldown', () => {
  run('npm', ['ci', '--silent', '--omit=dev']);
  expect(readdirSync(path.join(folder, 'node_modules')).filter((name) => compiler.includes(name))).toEqual(
    [],
  );
  const blocks = run('du', ['-sk', 'node_modules']);
  expect(Number.parseInt(blocks, 10)).toBeLessThan(100_000);
  expect(run('npm', ['run', '--silent', 'check'])).toContain('Rien à signaler');
  run('npm', ['run', 'build', '--', '--out', 'again']);
  expect(digestsOf(path.join(folder, 'again'))).toEqual(digestsOf(path.join(folder, 'first')));
});

test('a version two minor ones later builds the same, and touches no file of the publication', () => {
  const source = path.join(work, 'later');
  mkdirSync(source);
  execFileSync('tar', ['-xzf', tarball, '-C', source, '--strip-components', '1']);
  const manifest = path.join(source, 'package.json');
  const later = readFileSync(manifest, 'utf8').replace(/"version": "1\.\d+\./, '"version": "1.9.');
  writeFileSync(manifest, later);
  const { version } = JSON.parse(later) as { version: string };
  // Its bundles are in it.
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', work], { cwd: source });
  const folders = ['articles', 'authors', 'pages', 'theme', '.github'];
  const files = () => [
    readFileSync(path.join(folder, 'site.yaml'), 'utf8'),
    ...folders.map((name) => digestsOf(path.join(folder, name))),
  ];
  const before = files();
  run('npm', ['install', '--silent', '--save-exact', path.join(work, `depeche-${version}.tgz`)]);
  run('npm', ['run', 'build', '--', '--out', 'second']);
  expect(digestsOf(path.join(folder, 'second'))).toEqual(digestsOf(path.join(folder, 'first')));
  expect(files()).toEqual(before);
});
