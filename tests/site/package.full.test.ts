import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { depeche, installPacked, pack, removeInstalled } from '../package/install.ts';
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

/** A publication with the fixture's content, as the folder itself or in `content/`, and the clone's public files. */
function publication(content: '.' | 'content'): string {
  const folder = installPacked(tarball);
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

test('what is proved of a site that a package has built is proved', () => {
  const folder = publication('.');
  buildIn(folder);
  const { status, stdout, stderr } = depeche(folder, ['prove', '--dist', 'dist']);
  expect(status, stdout + stderr).toBe(0);
});
