import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeVariant } from '../../../src/builder/images/makeVariant.ts';
import { sha256 } from '../../../src/cache/digest.ts';

const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="${colour}" d="M0 0h9v9z"/></svg>`;

let folder: string;
let source: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'depeche-picture-'));
  source = path.join(folder, 'plan.svg');
  writeFileSync(source, drawing('red'));
  vi.stubEnv('CACHE_DIR', path.join(folder, 'cache'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const make = async (digest: string) => Buffer.from(await makeVariant({ source, digest }, 'code')).toString();

test.each<[string, () => void]>([
  ['saved', () => writeFileSync(source, drawing('blue'))],
  ['removed', () => rmSync(source)],
  [
    'replaced by a folder',
    () => {
      rmSync(source);
      mkdirSync(source);
    },
  ],
])('no variant is made of a picture that is %s after it was read', async (_name, change) => {
  const digest = sha256(drawing('red'));
  change();
  await expect(make(digest)).rejects.toThrow(expect.objectContaining({ name: 'ChangedError' }));
  expect(readdirSync(folder)).not.toContain('cache');
});

test('a variant is cached for its picture, and not for another at its path', async () => {
  expect(await make(sha256(drawing('red')))).toContain('red');
  writeFileSync(source, drawing('blue'));
  expect(await make(sha256(drawing('red')))).toContain('red');
  expect(await make(sha256(drawing('blue')))).toMatch(/blue|#00f/);
});
