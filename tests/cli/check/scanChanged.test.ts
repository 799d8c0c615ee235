import { rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { scanChanged } from '../../../src/cli/check/scanChanged.ts';
import { makeFolder, writeInto } from './samples.ts';

const cache = 'essai-unchanged';
let folder: string;
let files: string[];

beforeEach(async () => {
  folder = await makeFolder({ a: 'un', b: 'deux' });
  files = ['a', 'b'].map((name) => path.join(folder, name));
  onTestFinished(() => rmSync(path.join('.cache/check', cache), { force: true }));
});

/** The results for the files, and the names of those that were scanned for them. */
async function scanFiles(names = files, fewest = 2) {
  const scanned: string[] = [];
  const scan = async (_bytes: Buffer, disk: string) => {
    scanned.push(path.basename(disk));
    return { name: path.basename(disk), broken: null };
  };
  const results = await scanChanged(names, scan, {
    cache,
    code: new URL(import.meta.url),
    fewest,
    mostOpen: 2,
  });
  return { scanned: scanned.sort(), results: names.map((disk) => results.get(disk)) };
}

test('a file is scanned once, and its result is the same from then on', async () => {
  const first = await scanFiles();
  expect(first).toEqual({
    scanned: ['a', 'b'],
    results: [
      { name: 'a', broken: null },
      { name: 'b', broken: null },
    ],
  });
  expect(await scanFiles()).toEqual({ scanned: [], results: first.results });
});

test('a file is scanned again when a byte changes, whatever its size and time', async () => {
  await scanFiles();
  const { atime, mtime } = statSync(files[0]!);
  await writeInto(folder, { a: 'uh' });
  utimesSync(files[0]!, atime, mtime);
  expect((await scanFiles()).scanned).toEqual(['a']);
  utimesSync(files[1]!, atime, new Date('2023-11-02T12:00:01Z'));
  expect((await scanFiles()).scanned).toEqual([]);
});

test('a file that was not requested is removed from the cache', async () => {
  const other = path.join(folder, 'site.yaml');
  await scanFiles();
  expect((await scanFiles([files[0]!, other])).scanned).toEqual(['site.yaml']);
  expect((await scanFiles()).scanned).toEqual(['b']);
});

test('few files are not cached', async () => {
  await scanFiles(files, 3);
  expect((await scanFiles(files, 3)).scanned).toEqual(['a', 'b']);
  expect((await scanFiles()).scanned).toEqual(['a', 'b']);
});
