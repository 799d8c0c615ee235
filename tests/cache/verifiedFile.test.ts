import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ignoreDiskErrors } from '../../src/cache/disk.ts';
import { pruneUnused } from '../../src/cache/prune.ts';
import { readVerified, writeVerified } from '../../src/cache/verifiedFile.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verified-'));
  file = path.join(folder, 'below', 'a');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const age = (days: number) => {
  const past = new Date(Date.now() - days * 86_400_000);
  utimesSync(file, past, past);
};

test('a written file is read back', () => {
  writeVerified(file, 'Un texte.');
  expect(readVerified(file)?.toString()).toBe('Un texte.');
});

test.each([
  ['is missing', () => rmSync(file)],
  ['is cut', () => writeFileSync(file, readFileSync(file).subarray(0, -1))],
  ['is altered', () => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('.')]))],
  ['is shorter than a checksum', () => writeFileSync(file, 'x')],
])('a file that %s is ignored', (_, damage) => {
  writeVerified(file, 'Un texte.');
  damage();
  expect(readVerified(file)).toBeUndefined();
});

test('files unused for months are removed, used ones are not', () => {
  writeVerified(file, 'Un texte.');
  age(61);
  readVerified(file);
  pruneUnused(path.dirname(file));
  expect(readVerified(file)).toBeDefined();
  age(59);
  pruneUnused(path.dirname(file));
  expect(readdirSync(path.dirname(file))).toEqual(['a']);
  age(61);
  pruneUnused(path.dirname(file));
  expect(readdirSync(path.dirname(file))).toEqual([]);
});

test('reading twice on a day writes nothing', () => {
  writeVerified(file, 'Un texte.');
  age(0.5);
  const { mtimeMs } = statSync(file);
  readVerified(file);
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
});

test('a missing folder has nothing to remove', () => {
  pruneUnused(path.join(folder, 'rien'));
  expect(readdirSync(folder)).toEqual([]);
});

test('a write error of the cache is ignored, a mistake in the program is not', () => {
  writeFileSync(path.join(folder, 'below'), '');
  expect(() => writeVerified(file, 'x')).toThrow(/^E/);
  expect(() => ignoreDiskErrors(() => writeVerified(file, 'x'))).not.toThrow();
  expect(() => ignoreDiskErrors(() => JSON.parse('{'))).toThrow(SyntaxError);
});
