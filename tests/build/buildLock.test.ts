import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isHeld, takeLock } from '../../src/build/buildLock.ts';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'depeche-lock-'));
  lock = path.join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const long = new Date(Date.now() - 60_000);

test.each([
  ['of a process that runs', process.ppid, undefined, true],
  ['of a process that is gone', 2 ** 30, undefined, false],
  ['that this very process would have left', process.pid, undefined, false],
  ['without a sign of life, whose number another process has by now', process.ppid, long, false],
])('a lock %s', (_name, pid, touched, held) => {
  writeFileSync(lock, String(pid));
  if (touched) utimesSync(lock, touched, touched);
  expect(isHeld(lock)).toBe(held);
});

test('a build waits for the one that holds the lock, says so once, and then has it', async () => {
  writeFileSync(lock, String(process.ppid));
  let told = 0;
  const taken = takeLock(lock, () => {
    told += 1;
    setTimeout(() => rmSync(lock), 250);
  });
  (await taken)();
  expect([told, existsSync(lock)]).toEqual([1, false]);
});

test('a lock that a killed build left is taken at once', async () => {
  writeFileSync(lock, String(2 ** 30));
  (await takeLock(lock, () => expect.unreachable()))();
});
