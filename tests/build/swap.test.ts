import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeSpare } from '../../src/build/swap.ts';

let workshop: string;
beforeEach(() => (workshop = mkdtempSync(path.join(tmpdir(), 'depeche-swap-'))));
afterEach(() => rmSync(workshop, { recursive: true, force: true }));

test.each([
  ['nothing: the next folder is new', [], false, []],
  ['a spare: its files may be out of date', ['spare'], true, ['spare.html']],
  ['what a killed build of the same number left', ['next'], true, ['next.html']],
  ['both', ['spare', 'next'], true, ['next.html']],
])('a build that finds %s', (_name, found, holdsFiles, files) => {
  for (const folder of found) {
    mkdirSync(path.join(workshop, folder));
    writeFileSync(path.join(workshop, folder, `${folder}.html`), '');
  }
  const next = path.join(workshop, 'next');
  expect(takeSpare(path.join(workshop, 'spare'), next)).toBe(holdsFiles);
  expect(readdirSync(next)).toEqual(files);
});
