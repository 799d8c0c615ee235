import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquireLock, tryLock } from '../../src/cache/lock.ts';

let lockFolder: string;
let folder: string;
beforeEach(() => {
  lockFolder = mkdtempSync(path.join(tmpdir(), 'depeche-lock-'));
  folder = path.join(lockFolder, 'lock');
});
afterEach(() => rmSync(lockFolder, { recursive: true, force: true }));

const module = pathToFileURL(path.resolve('src/cache/lock.ts')).href;

/** Runs a program that may use locks; returns its process, its output so far, and a promise of its end. */
function run(code: string) {
  const program = `import { acquireLock } from '${module}';\nimport fs from 'node:fs';\nconst folder = ${JSON.stringify(folder)};\n${code}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (status) => resolve(status)));
  return { child, printed, ended };
}

test('a lock is held by one process until it ends', () => {
  const end = tryLock(folder);
  expect(tryLock(folder)).toBe(process.pid);
  if (typeof end !== 'function') throw new Error('the turn was not free');
  end();
  expect(tryLock(folder)).toBeTypeOf('function');
});

test('a waiting process gets the holder’s id once, and the lock next', async () => {
  const end = await acquireLock(folder);
  const holders: number[] = [];
  const next = acquireLock(folder, (holder) => {
    holders.push(holder);
    end();
  });
  expect(await next).toBeTypeOf('function');
  expect(holders).toEqual([process.pid]);
});

test('a killed process holds no lock', async () => {
  const { child, printed, ended } = run(
    `await acquireLock(folder); console.log('held'); setInterval(() => {}, 1e6);`,
  );
  await printed;
  expect(tryLock(folder)).toBe(child.pid);
  child.kill('SIGKILL');
  await ended;
  expect(tryLock(folder)).toBeTypeOf('function');
});

test.each([
  ['a process that has ended', '999999999-1'],
  ['an earlier process that had the number of this one', `${process.pid}-1`],
  ['an invalid holder', 'n’importe quoi'],
])('a folder with the file of %s is free', (_name, file) => {
  mkdirSync(folder);
  writeFileSync(path.join(folder, file), '');
  expect(tryLock(folder)).toBeTypeOf('function');
  expect(readdirSync(folder)).toHaveLength(1);
});

test('only one of many processes has the lock at a time', async () => {
  const busyFolder = path.join(lockFolder, 'held');
  const processes = Array.from({ length: 4 }, () =>
    run(`
      for (let time = 0; time < 10; time++) {
        const end = await acquireLock(folder);
        fs.mkdirSync(${JSON.stringify(busyFolder)});
        fs.rmdirSync(${JSON.stringify(busyFolder)});
        end();
      }
    `),
  );
  expect(await Promise.all(processes.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
  expect(existsSync(busyFolder)).toBe(false);
  expect(readdirSync(lockFolder)).toEqual(['lock']);
});

test('a lock can be acquired while another process removes the folder around it', async () => {
  const { child, printed, ended } = run(
    `console.log('removing');
    const around = ${JSON.stringify(lockFolder)};
    for (;;) try { fs.rmSync(around, { recursive: true, force: true }); } catch {}`,
  );
  await printed;
  try {
    for (let turn = 0; turn < 300; turn++) {
      const end = tryLock(folder);
      if (typeof end === 'function') end();
    }
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
});
