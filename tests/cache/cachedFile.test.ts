import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cachedFile, cachePath, pruneCache } from '../../src/cache/cachedFile.ts';
import { cacheKey } from '../../src/cache/digest.ts';
import { openEntries } from '../../src/cache/entries.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cached-'));
  vi.stubEnv('CACHE_DIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const key = cacheKey('code', 'a picture');
const make = (text: string) => async () => Buffer.from(text);
const readOrMake = async (text: string, cacheKey = key) =>
  Buffer.from(await cachedFile('pictures', cacheKey, make(text))).toString();

test('a result is read from the cache, and made again for another key', async () => {
  expect(await readOrMake('first')).toBe('first');
  expect(await readOrMake('second')).toBe('first');
  expect(await readOrMake('second', cacheKey('other code', 'a picture'))).toBe('second');
  expect(readdirSync(path.join(folder, 'pictures'))).toHaveLength(2);
});

test('a damaged file is made again', async () => {
  await readOrMake('first');
  const file = cachePath('pictures', key);
  writeFileSync(file, readFileSync(file).subarray(0, -1));
  expect(await readOrMake('second')).toBe('second');
});

test('files unused for two months are removed, in each folder', async () => {
  await readOrMake('first');
  const entries = openEntries(cachePath('check', 'texts'), 'code');
  entries.set(key, 'text');
  entries.save();
  const files = [cachePath('pictures', key), cachePath('check', 'texts')];
  const age = (days: number) => {
    const past = new Date(Date.now() - days * 86_400_000);
    for (const file of files) utimesSync(file, past, past);
  };
  const remaining = () => files.filter((file) => existsSync(file));
  age(61);
  await readOrMake('second');
  openEntries(cachePath('check', 'texts'), 'code');
  pruneCache();
  expect(remaining()).toEqual(files);
  age(61);
  pruneCache();
  expect(remaining()).toEqual([]);
});
