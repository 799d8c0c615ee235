import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../../src/cache/digest.ts';
import {
  realPathOf,
  assertNoForeignFiles,
  placeConflict,
  stageFor,
  targetOf,
} from '../../../src/builder/output/outputPlace.ts';

const defaults = {
  out: '/home/ed/journal/dist',
  cache: '/home/ed/journal/.cache',
  content: '/home/ed/journal/content',
  project: '/home/ed/journal',
  home: '/home/ed',
};

test.each([
  ['the usual places', {}, undefined],
  ['a site elsewhere', { out: '/var/www/site' }, undefined],
  ['a cache elsewhere', { cache: '/var/tmp/depeche' }, undefined],
  ['content elsewhere', { content: '/srv/content' }, undefined],
  ['a site below the cache, in a folder apart', { out: '/home/ed/journal/.cache/tests/site' }, undefined],
  ['a cache whose name begins like the site’s', { cache: '/home/ed/journal/dist-cache' }, undefined],
  ['a site that is the project', { out: defaults.project }, 'out-around'],
  ['a site that is the home folder', { out: defaults.home }, 'out-around'],
  ['the whole disk as the site', { out: '/' }, 'out-around'],
  ['a site that is the content', { out: defaults.content }, 'out-around'],
  ['a site around a content that is elsewhere', { out: '/srv', content: '/srv/content' }, 'out-around'],
  ['a site in the content', { out: `${defaults.content}/dist` }, 'out-within'],
  ['a site in the code', { out: `${defaults.project}/src/dist` }, 'out-within'],
  ['a site in what is copied into each site', { out: `${defaults.project}/public/dist` }, 'out-within'],
  ['a site among cached pictures', { out: `${defaults.cache}/pictures/site` }, 'out-within'],
  ['a cache in the site', { cache: `${defaults.out}/.cache` }, 'cache-within'],
  ['a cache that is the site', { cache: defaults.out }, 'cache-within'],
  ['a cache in the content', { cache: `${defaults.content}/.cache` }, 'cache-within'],
  ['a cache that is the content', { cache: defaults.content }, 'cache-within'],
  ['a cache that is the project', { cache: defaults.project }, 'cache-around'],
  ['a cache that is the home folder', { cache: defaults.home }, 'cache-around'],
  ['the whole disk as the cache', { cache: '/' }, 'cache-around'],
])('%s', (_name, changed, rule) => {
  expect(placeConflict({ ...defaults, ...changed })?.rule).toBe(rule);
});

let folder: string;
beforeEach(() => (folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'depeche-place-')))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const pathOf = (...steps: string[]) => path.join(folder, ...steps);

test.each([
  ['a folder', 'real', 'real'],
  ['a folder that is not there yet', 'real/a/b', 'real/a/b'],
  ['a link', 'link', 'real'],
  ['what is below a link', 'link/a', 'real/a'],
  ['a link to a missing folder', 'dangling', 'later/site'],
  ['a path below a link to a missing folder', 'dangling/a', 'later/site/a'],
])('%s is resolved', (_name, from, to) => {
  mkdirSync(pathOf('real'));
  symlinkSync('real', pathOf('link'));
  symlinkSync('later/site', pathOf('dangling'));
  expect(realPathOf(pathOf(from))).toBe(pathOf(to));
});

test('a symbolic link into the content is detected', () => {
  mkdirSync(pathOf('content'));
  symlinkSync('content', pathOf('dist'));
  expect(() => targetOf(pathOf('dist'), pathOf('cache'), pathOf('content'))).toThrow('out-around');
});

test('a file is rejected as the output folder', () => {
  writeFileSync(pathOf('dist'), '');
  expect(() => targetOf(pathOf('dist'), pathOf('cache'), pathOf('content'))).toThrow('out-file');
});

const emptyManifest = { code: '', pages: {}, pictureCode: '', pictures: {} };
const page = { route: '', digest: sha256('<p>'), size: 3 };
test.each([
  ['that is not there', {}, emptyManifest, true],
  ['that is empty', { '': '' }, emptyManifest, true],
  ['with only the files of a volume', { 'lost+found/': '' }, emptyManifest, true],
  [
    'with the list of files that every build writes',
    { '.well-known/manifest.json': '{"algorithm":"sha256"}' },
    emptyManifest,
    true,
  ],
  [
    'without its manifest, with a page of the last build',
    { 'a.html': '<p>' },
    { ...emptyManifest, pages: { 'a.html': page } },
    true,
  ],
  ['with foreign files', { 'these.pdf': '' }, emptyManifest, false],
  ['with another program’s list', { '.well-known/manifest.json': '{"name":"App"}' }, emptyManifest, false],
  [
    'with pages the last build did not make',
    { 'a.html': '<b>' },
    { ...emptyManifest, pages: { 'a.html': page } },
    false,
  ],
])('a folder %s', (_name, files, last, isBuiltInto) => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(pathOf('out', file)), { recursive: true });
    if (file.endsWith('/') || !file) mkdirSync(pathOf('out', file), { recursive: true });
    else writeFileSync(pathOf('out', file), text);
  }
  const build = () => assertNoForeignFiles('out', pathOf('out'), last);
  if (isBuiltInto) expect(build).not.toThrow();
  else expect(build).toThrow('out-foreign');
});

test('files of the next site are staged in the cache, and testing the folder leaves nothing', () => {
  mkdirSync(pathOf('dist'));
  mkdirSync(pathOf('stage'));
  writeFileSync(pathOf('stage/left'), 'of a killed build');
  expect(stageFor(pathOf('dist'), pathOf('stage'))).toBe(pathOf('stage'));
  expect([readdirSync(pathOf('stage')), readdirSync(pathOf('dist'))]).toEqual([[], []]);
  expect(stageFor(pathOf('not/there/yet'), pathOf('stage'))).toBe(pathOf('stage'));
  expect(readdirSync(folder).sort()).toEqual(['dist', 'stage']);
});
