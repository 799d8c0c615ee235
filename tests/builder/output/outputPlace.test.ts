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

const usual = {
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
  ['a site that is the project', { out: usual.project }, 'out-around'],
  ['a site that is the home folder', { out: usual.home }, 'out-around'],
  ['a site that is the whole disk', { out: '/' }, 'out-around'],
  ['a site that is the content', { out: usual.content }, 'out-around'],
  ['a site around a content that is elsewhere', { out: '/srv', content: '/srv/content' }, 'out-around'],
  ['a site in the content', { out: `${usual.content}/dist` }, 'out-within'],
  ['a site in the code', { out: `${usual.project}/src/dist` }, 'out-within'],
  ['a site in what is copied into each site', { out: `${usual.project}/public/dist` }, 'out-within'],
  ['a site among kept pictures', { out: `${usual.cache}/pictures/site` }, 'out-within'],
  ['a cache in the site', { cache: `${usual.out}/.cache` }, 'cache-within'],
  ['a cache that is the site', { cache: usual.out }, 'cache-within'],
  ['a cache in the content', { cache: `${usual.content}/.cache` }, 'cache-within'],
  ['a cache that is the content', { cache: usual.content }, 'cache-within'],
  ['a cache that is the project', { cache: usual.project }, 'cache-around'],
  ['a cache that is the home folder', { cache: usual.home }, 'cache-around'],
  ['a cache that is the whole disk', { cache: '/' }, 'cache-around'],
])('%s', (_name, changed, rule) => {
  expect(placeConflict({ ...usual, ...changed })?.rule).toBe(rule);
});

let folder: string;
beforeEach(() => (folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'depeche-place-')))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (...steps: string[]) => path.join(folder, ...steps);

test.each([
  ['a folder', 'real', 'real'],
  ['a folder that is not there yet', 'real/a/b', 'real/a/b'],
  ['a link', 'link', 'real'],
  ['what is below a link', 'link/a', 'real/a'],
  ['a link to nothing yet', 'dangling', 'later/site'],
  ['what is below a link to nothing yet', 'dangling/a', 'later/site/a'],
])('%s leads to its own place', (_name, from, to) => {
  mkdirSync(at('real'));
  symlinkSync('real', at('link'));
  symlinkSync('later/site', at('dangling'));
  expect(realPathOf(at(from))).toBe(at(to));
});

test('a link into the content is seen through', () => {
  mkdirSync(at('content'));
  symlinkSync('content', at('dist'));
  expect(() => targetOf(at('dist'), at('cache'), at('content'))).toThrow('out-around');
});

test('a file is no folder to build into', () => {
  writeFileSync(at('dist'), '');
  expect(() => targetOf(at('dist'), at('cache'), at('content'))).toThrow('out-file');
});

const emptyLedger = { code: '', pages: {}, pictureCode: '', pictures: {} };
const page = { route: '', digest: sha256('<p>'), size: 3 };
test.each([
  ['that is not there', {}, emptyLedger, true],
  ['that is empty', { '': '' }, emptyLedger, true],
  ['that has but what a volume has', { 'lost+found/': '' }, emptyLedger, true],
  [
    'with the list of files that every build writes',
    { '.well-known/manifest.json': '{"algorithm":"sha256"}' },
    emptyLedger,
    true,
  ],
  [
    'whose list is lost, with a page as the last build made it',
    { 'a.html': '<p>' },
    { ...emptyLedger, pages: { 'a.html': page } },
    true,
  ],
  ['with somebody’s files', { 'these.pdf': '' }, emptyLedger, false],
  ['with another program’s list', { '.well-known/manifest.json': '{"name":"App"}' }, emptyLedger, false],
  [
    'with other pages than the last build made',
    { 'a.html': '<b>' },
    { ...emptyLedger, pages: { 'a.html': page } },
    false,
  ],
])('a folder %s', (_name, files, last, isBuiltInto) => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(at('out', file)), { recursive: true });
    if (file.endsWith('/') || !file) mkdirSync(at('out', file), { recursive: true });
    else writeFileSync(at('out', file), text);
  }
  const build = () => assertNoForeignFiles('out', at('out'), last);
  if (isBuiltInto) expect(build).not.toThrow();
  else expect(build).toThrow('out-foreign');
});

test('files of the next site wait in the cache, and trying the place leaves nothing', () => {
  mkdirSync(at('dist'));
  mkdirSync(at('stage'));
  writeFileSync(at('stage/left'), 'of a killed build');
  expect(stageFor(at('dist'), at('stage'))).toBe(at('stage'));
  expect([readdirSync(at('stage')), readdirSync(at('dist'))]).toEqual([[], []]);
  expect(stageFor(at('not/there/yet'), at('stage'))).toBe(at('stage'));
  expect(readdirSync(folder).sort()).toEqual(['dist', 'stage']);
});
