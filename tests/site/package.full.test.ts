import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compiler, depeche, installPacked, pack, removeInstalled } from '../package/install.ts';
import { digestsOf } from './checkout.ts';
import { fixture, fixtureOutput } from './fixture.ts';

const packs = mkdtempSync(path.join(tmpdir(), 'depeche-pack-'));
const folders: string[] = [];
let tarball: string;

beforeAll(() => {
  tarball = pack(packs).tarball;
});
afterAll(() => {
  for (const folder of folders) removeInstalled(folder);
  rmSync(packs, { recursive: true });
});

/**
 * A publication with the fixture's content, as the folder itself or in `content/`, and the clone's public files. What
 * compiles pages is not installed.
 */
function publication(content: '.' | 'content'): string {
  const folder = installPacked(tarball, compiler);
  folders.push(folder);
  cpSync(fixture, path.join(folder, content), { recursive: true });
  return folder;
}

/** Builds, and returns the digest of every file of the site. */
function buildIn(folder: string, args: string[] = [], out = 'dist') {
  const { status, stdout, stderr } = depeche(folder, ['build', ...args]);
  expect(status, stdout + stderr).toBe(0);
  return digestsOf(path.join(folder, out));
}

describe('a package builds, byte for byte, what the clone builds', () => {
  test('from content/', () => expect(buildIn(publication('content'))).toEqual(digestsOf(fixtureOutput)));

  test('from the folder itself, into any folder, and again after a site has been built into it', () => {
    const folder = publication('.');
    const args = ['--out', 'le site'];
    expect(buildIn(folder, args, 'le site')).toEqual(digestsOf(fixtureOutput));
    expect(buildIn(folder, args, 'le site')).toEqual(digestsOf(fixtureOutput));
    expect(depeche(folder, ['check']).stdout).not.toContain('le site/');
  });

  test('from a dependency by path, which is a link to a clone with packages of its own', () => {
    const folder = publication('.');
    rmSync(path.join(folder, 'node_modules'), { recursive: true });
    mkdirSync(path.join(folder, 'node_modules'));
    symlinkSync(path.resolve('.'), path.join(folder, 'node_modules/depeche'), 'junction');
    expect(buildIn(folder)).toEqual(digestsOf(fixtureOutput));
  });
});

describe('a bundle that came with the program is not used, but pages are compiled anew, which needs Astro', () => {
  const edit = (file: string) => appendFileSync(file, '\n');

  test.each<[string, (program: string) => void]>([
    ['the code of pages has been edited', (program) => edit(path.join(program, 'src/layouts/Page.astro'))],
    ['code that compiles has been edited', (program) => edit(path.join(program, 'astro.config.mjs'))],
    ['its files are cut off', (program) => truncateSync(path.join(program, 'bundles/files.br'), 2_000_000)],
    ['its files are missing', (program) => rmSync(path.join(program, 'bundles/files.br'))],
  ])('if %s', (_name, damage) => {
    const folder = publication('.');
    damage(path.join(folder, 'node_modules/depeche'));
    const { status, stderr } = depeche(folder, ['build']);
    expect(status).toBe(1);
    expect(stderr).toContain('npm install --save-dev --save-exact astro@');
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

test('the licences of all that is in a bundle come with it', () => {
  const folder = publication('.');
  const licences = readFileSync(path.join(folder, 'node_modules/depeche/bundles/LICENCES.txt'), 'utf8');
  for (const name of ['astro', '@sveltia/cms', 'devalue'])
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
});

test('the editors’ interface is in the program, and in the site only if it is on', () => {
  const folder = publication('.');
  const scripts = () => readdirSync(path.join(folder, 'dist/_astro')).filter((name) => name.endsWith('.js'));
  buildIn(folder);
  expect(scripts()).toHaveLength(1);
  appendFileSync(path.join(folder, 'site.yaml'), '\nadmin: { repository: a/b, folder: . }\n');
  expect(depeche(folder, ['check']).stderr).toBe('');
  buildIn(folder);
  expect(existsSync(path.join(folder, 'dist/admin/index.html'))).toBe(true);
  expect(scripts().length).toBeGreaterThan(2);
});

test('what is proved of a site that a package has built is proved', () => {
  const folder = publication('.');
  buildIn(folder);
  const { status, stdout, stderr } = depeche(folder, ['prove', '--dist', 'dist']);
  expect(status, stdout + stderr).toBe(0);
});
