import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openMemory } from '../../src/build/memory.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'depeche-memory-'));
const file = path.join(folder, 'readings');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Buffer.from('Un texte.');
const listed = (name: string) => ({ path: name, disk: `/content/${name}` });
const first = { made: 'before', entries: new Map([['title', { line: 2 }]]) };

beforeEach(() => {
  rmSync(file, { force: true });
  const memory = openMemory(file, 'code');
  memory.remember(listed('a.md'), bytes, 'rules', () => first);
  memory.save();
});

const recalled = ({
  name = 'a.md',
  rules = 'rules',
  text = bytes,
  code = 'code',
}: Partial<Record<'name' | 'rules' | 'code', string>> & {
  text?: Buffer;
} = {}) =>
  openMemory(file, code).remember(listed(name), text, rules, () => ({ made: 'now', entries: new Map() }));

test('a file that has not changed is remembered as it was read', () => expect(recalled()).toEqual(first));

test.each([
  ['other bytes', { text: Buffer.from('Un autre texte.') }],
  ['another name', { name: 'b.md' }],
  ['other rules', { rules: 'others' }],
  ['another version of the code', { code: 'other' }],
])('%s: the file is read', (_name, given) => expect(recalled(given).made).toBe('now'));

test.each<[string, () => void]>([
  ['missing', () => rmSync(file)],
  ['empty', () => writeFileSync(file, '')],
  [
    'damaged',
    () => {
      const all = readFileSync(file);
      all[all.length - 3]! ^= 1;
      writeFileSync(file, all);
    },
  ],
])('a memory that is %s is none', (_name, spoil) => {
  spoil();
  expect(recalled().made).toBe('now');
});

test('what is not used any more is forgotten', () => {
  const memory = openMemory(file, 'code');
  memory.remember(listed('b.md'), bytes, 'rules', () => first);
  memory.save();
  expect(recalled().made).toBe('now');
});
