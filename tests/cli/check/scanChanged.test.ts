import { rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { scanChanged } from '../../../src/cli/check/scanChanged.ts';
import { folderOf, writeInto } from './samples.ts';

const cache = 'essai-unchanged';
let folder: string;
let files: string[];

beforeEach(async () => {
  folder = await folderOf({ a: 'un', b: 'deux' });
  files = ['a', 'b'].map((name) => path.join(folder, name));
  onTestFinished(() => rmSync(path.join('.cache/check', cache), { force: true }));
});

/** What is known of the files, and which were looked at for it. */
async function looked(of = files, fewest = 2) {
  const at: string[] = [];
  const look = async (_bytes: Buffer, disk: string) => {
    at.push(path.basename(disk));
    return { name: path.basename(disk), broken: null };
  };
  const known = await scanChanged(of, look, { cache, code: new URL(import.meta.url), fewest, mostOpen: 2 });
  return { at: at.sort(), known: of.map((disk) => known.get(disk)) };
}

test('a file is looked at once, and what is known of it is the same from then on', async () => {
  const first = await looked();
  expect(first).toEqual({
    at: ['a', 'b'],
    known: [
      { name: 'a', broken: null },
      { name: 'b', broken: null },
    ],
  });
  expect(await looked()).toEqual({ at: [], known: first.known });
});

test('a file is looked at again when a byte of it is another, whatever its size and its time of change', async () => {
  await looked();
  const { atime, mtime } = statSync(files[0]!);
  await writeInto(folder, { a: 'uh' });
  utimesSync(files[0]!, atime, mtime);
  expect((await looked()).at).toEqual(['a']);
  utimesSync(files[1]!, atime, new Date('2023-11-02T12:00:01Z'));
  expect((await looked()).at).toEqual([]);
});

test('a file that was not asked for is forgotten', async () => {
  const other = path.join(folder, 'site.yaml');
  await looked();
  expect((await looked([files[0]!, other])).at).toEqual(['site.yaml']);
  expect((await looked()).at).toEqual(['b']);
});

test('of few files nothing is remembered', async () => {
  await looked(files, 3);
  expect((await looked(files, 3)).at).toEqual(['a', 'b']);
  expect((await looked()).at).toEqual(['a', 'b']);
});
