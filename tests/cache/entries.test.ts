import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheKey } from '../../src/cache/digest.ts';
import { openEntries } from '../../src/cache/entries.ts';

let folder: string;
let file: string;
const [a, b, c] = ['a', 'b', 'c'].map((name) => cacheKey(name)) as [string, string, string];
const open = (code = 'code') => openEntries<unknown>(file, code);
const valueOf = (name: string) => ({ text: `Ligne une\nligne « deux » de ${name}`, list: [1, null] });
const storedValues = () => [a, b].map((key) => open().get(key));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entries-'));
  file = path.join(folder, 'below', 'entries');
  const entries = open();
  entries.set(a, valueOf('a'));
  entries.set(b, valueOf('b'));
  entries.save();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('written values are read back, null too', () => {
  const entries = open();
  entries.set(c, null);
  entries.save({ all: true });
  expect([...storedValues(), open().get(c), open().has(c)]).toEqual([valueOf('a'), valueOf('b'), null, true]);
});

test('another key and other code have no values', () => {
  expect([open().get(c), open().has(c)]).toEqual([undefined, false]);
  expect([open('other').get(a), open('other').has(a)]).toEqual([undefined, false]);
});

test('entries of other code are dropped when the file is written', () => {
  const entries = open('other');
  entries.set(c, 1);
  entries.save({ all: true });
  expect([open('other').get(c), open('other').get(a), open().get(a)]).toEqual([1, undefined, undefined]);
});

test.each([
  ['unless all entries are kept', { all: true }, valueOf('b')],
  ['a run that used one of two keeps that one', {}, undefined],
])('entries that a run did not use are dropped: %s', (_, options, other) => {
  const entries = open();
  entries.get(a);
  entries.save(options);
  expect(storedValues()).toEqual([valueOf('a'), other]);
});

test('nothing is written without changes, or for too few entries', () => {
  const { ino } = statSync(file);
  const entries = open();
  for (const key of [a, b]) entries.get(key);
  entries.save();
  entries.set(c, 1);
  entries.save({ least: 4 });
  expect(statSync(file).ino).toBe(ino);
  entries.save({ least: 3 });
  expect(open().get(c)).toBe(1);
});

test.each([
  ['cut short', (bytes: string) => bytes.slice(0, -10)],
  ['altered in its last entry', (bytes: string) => bytes.replace('de b', 'de c')],
])('a damaged line loses only its entry: %s', (_, damage) => {
  writeFileSync(file, damage(readFileSync(file, 'utf8')));
  expect(storedValues()).toEqual([valueOf('a'), undefined]);
});

test.each(['', 'rien', 'a b\n', '\n\n ', `${cacheKey('code')}\n`, '{}'])(
  'a file like %j has no values',
  (bytes) => {
    writeFileSync(file, bytes);
    expect(storedValues()).toEqual([undefined, undefined]);
  },
);

test('a file without its last byte, or with another first byte, gives no wrong value', () => {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, -1));
  expect(storedValues()).toEqual([valueOf('a'), undefined]);
  bytes[0]! ^= 1;
  writeFileSync(file, bytes);
  expect(storedValues()).toEqual([undefined, undefined]);
});

test('a write error is ignored', () => {
  file = path.join(file, 'below a file');
  const entries = open();
  entries.set(c, 1);
  expect(() => entries.save()).not.toThrow();
  expect(entries.get(c)).toBe(1);
});
