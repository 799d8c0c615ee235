import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../../src/cache/digest.ts';
import { outputIn } from '../../../src/builder/output/output.ts';
import { finishInterrupted, publish, publishing } from '../../../src/builder/output/publish.ts';
import { manifestFile } from '../../../src/builder/output/builtSite.ts';
import { runCount } from '../../fullRun.ts';

type Site = Record<string, string>;

let folder: string;
let [stage, served]: [string, string] = ['', ''];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'depeche-publish-'));
  [stage, served] = [path.join(folder, 'stage'), path.join(folder, 'served')];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const withManifest = (site: Site): Site => ({ ...site, [manifestFile]: JSON.stringify(site) });

function write(root: string, site: Site): void {
  for (const [file, text] of Object.entries(site)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}

function read(root: string): Site {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(root, file), readFileSync(file, 'utf8')];
    }),
  );
}

/** Sets up the last site as served and the next one as staged. */
function prepare(before: Site, after: Site): string[] {
  for (const root of [stage, served]) rmSync(root, { recursive: true, force: true });
  mkdirSync(stage);
  write(served, before);
  const output = outputIn(stage, served);
  for (const [file, text] of Object.entries(after)) output.put(file, text);
  return Object.keys(after);
}

/** Names that make files of one site folders of the other, and pages link to pages. */
const paths = ['index.html', 'a', 'a/index.html', 'a/b/index.html', 'b/index.html', 'b', 'x.css', 'c/d.txt'];
const isPossible = (site: Site) =>
  Object.keys(site).every((file) => !Object.keys(site).some((other) => other.startsWith(`${file}/`)));
const site = fc
  .dictionary(fc.constantFrom(...paths), fc.constantFrom('1', '2', '3'))
  .map((found) => ({ ...found }))
  .filter(isPossible)
  .map(withManifest);

/** A file that becomes a folder with pages at two levels, and the reverse. */
const deep = withManifest({ 'a/index.html': '1', 'a/b/index.html': '1' });
const swaps: [Site, Site][] = [
  [withManifest({ a: '1' }), deep],
  [deep, withManifest({ a: '1' })],
];

test('between any two steps, common files exist; new files come first and old ones go last', () => {
  fc.assert(
    fc.property(site, site, (before, after) => {
      const files = prepare(before, after);
      const both = files.filter((file) => file in before);
      const replaced = both.filter((file) => before[file] !== after[file]);
      const added = files.filter((file) => !(file in before));
      const isSimple = isPossible({ ...before, ...after });
      for (const _ of publishing(stage, served, files)) {
        const now = read(served);
        for (const file of both) expect([before[file], after[file]]).toContain(now[file]);
        if (!isSimple) continue;
        const isBegun = replaced.some((file) => now[file] === after[file]);
        if (isBegun) expect(now).toMatchObject(Object.fromEntries(added.map((file) => [file, after[file]])));
        const isRemoving = Object.keys(before).some((file) => !(file in now));
        if (isRemoving) expect(now).toMatchObject(after);
      }
      expect(read(served)).toEqual(after);
      expect(readdirSync(served).sort()).toEqual(
        [...new Set(files.map((file) => file.split('/')[0]))].sort(),
      );
    }),
    { numRuns: runCount(200) },
  );
});

test('a page is published after its pictures, and before the pages that link to it', () => {
  const next = {
    'index.html': '2',
    'politique/index.html': '2',
    'politique/a/index.html': '2',
    '_astro/z.webp': '2',
  };
  for (const before of [withManifest({}), withManifest({ 'index.html': '1', 'politique/index.html': '1' })]) {
    const files = prepare(before, withManifest(next));
    const order: string[] = [];
    for (const _ of publishing(stage, served, files)) {
      const now = read(served);
      order.push(...Object.keys(next).filter((file) => now[file] === '2' && !order.includes(file)));
    }
    expect(order).toEqual(Object.keys(next).reverse());
  }
});

test('the next build finishes the publishing that a killed one began; else the last site stays', () => {
  fc.assert(
    fc.property(site, site, fc.nat(12), (before, after, steps) => {
      const files = prepare(before, after);
      const manifest = sha256(after[manifestFile]!);
      writeFileSync(path.join(stage, 'site.json'), JSON.stringify({ manifest, files }));
      const killed = publishing(stage, served, files);
      for (let step = 0; step < steps; step++) killed.next();
      finishInterrupted(stage, served);
      const now = read(served);
      if (now[manifestFile] === after[manifestFile]) expect(now).toEqual(after);
      else expect(now).toMatchObject(before);
    }),
    { numRuns: runCount(60), examples: swaps.map(([before, after]) => [before, after, 3]) },
  );
});

test('a build publishes, keeps the folder itself, and leaves no staged file', () => {
  const files = prepare(
    withManifest({ 'index.html': '1', 'gone/index.html': '1' }),
    withManifest({ 'index.html': '2' }),
  );
  const { ino } = statSync(served);
  publish(stage, served, files);
  expect(read(served)).toEqual(withManifest({ 'index.html': '2' }));
  expect([statSync(served).ino, existsSync(stage), existsSync(path.join(served, 'gone'))]).toEqual([
    ino,
    false,
    false,
  ]);
});

test('a symbolic link within the folder is replaced by a file of the site', () => {
  const linkedFolder = path.join(folder, 'elsewhere');
  write(linkedFolder, { 'index.html': 'a' });
  write(served, withManifest({ 'index.html': '1' }));
  symlinkSync(linkedFolder, path.join(served, 'a'));
  mkdirSync(stage);
  const after = withManifest({ 'index.html': '1', 'a/index.html': 'a' });
  for (const [file, text] of Object.entries(after)) outputIn(stage, served).put(file, text);
  publish(stage, served, Object.keys(after));
  expect(read(served)).toEqual(after);
  expect(read(linkedFolder)).toEqual({ 'index.html': 'a' });
});

test('the files of git and of volumes stay', () => {
  write(served, { '.git': 'gitdir: elsewhere', 'lost+found/1': '', 'stray.html': '' });
  mkdirSync(stage);
  outputIn(stage, served).put('index.html', '1');
  publish(stage, served, ['index.html']);
  expect(Object.keys(read(served)).sort()).toEqual(['.git', 'index.html', 'lost+found/1']);
});

test('a file removed during the build is detected before anything is replaced', () => {
  const before = withManifest({ 'index.html': '1', 'a/index.html': '1' });
  const files = prepare(before, withManifest({ 'index.html': '2', 'a/index.html': '1' }));
  rmSync(path.join(served, 'a/index.html'));
  expect(() => publish(stage, served, files)).toThrow('out-changed');
  expect(read(served)['index.html']).toBe('1');
});

test('if a new file cannot be written, the last site is unchanged', () => {
  const before = withManifest({ 'index.html': '1' });
  const files = prepare(
    before,
    withManifest({ 'index.html': '2', 'a/index.html': '1', 'b/index.html': '1' }),
  );
  const steps = publishing(stage, served, files);
  writeFileSync(path.join(stage, 'site.json'), '{}');
  steps.next();
  // The next file cannot be moved: it no longer exists.
  for (const name of readdirSync(stage)) rmSync(path.join(stage, name));
  writeFileSync(path.join(stage, 'site.json'), '{}');
  expect(() => [...steps]).toThrow('ENOENT');
  expect(read(served)).toEqual(before);
  expect(readdirSync(served).sort()).toEqual(['.well-known', 'index.html']);
});
