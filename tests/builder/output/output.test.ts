import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../../src/cache/digest.ts';
import { filesBelow } from '../../../src/builder/files.ts';
import { outputIn } from '../../../src/builder/output/output.ts';
import { publish } from '../../../src/builder/output/publish.ts';

let root: string;
let stage: string;
let served: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'depeche-output-'));
  [stage, served] = [path.join(root, 'stage'), path.join(root, 'served')];
  for (const folder of [stage, served, path.join(root, 'elsewhere')]) mkdirSync(folder);
  writeFileSync(path.join(root, 'elsewhere/index.html'), 'ailleurs');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const writeOld = (folder: string, file: string, text = 'ancien') => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

const page = 'a/rapport.pdf/index.html';
const attachment = 'a/rapport.pdf';

/** A file of an earlier build, at the path of a new file. */
test.each<[string, () => void, string]>([
  ['a file where a folder is to be', () => writeOld(served, attachment), page],
  ['a file two steps above', () => writeOld(served, 'a'), page],
  ['a folder where a file is to be', () => writeOld(served, page), attachment],
  [
    'an empty folder where a file is to be',
    () => mkdirSync(path.join(served, attachment), { recursive: true }),
    attachment,
  ],
  [
    'a link where a file is to be',
    () => symlinkSync('../elsewhere/index.html', path.join(served, 'x.html')),
    'x.html',
  ],
  [
    'a link where a folder is to be',
    () => symlinkSync('../elsewhere', path.join(served, 'a')),
    'a/index.html',
  ],
  [
    'a broken link at the path of a folder',
    () => symlinkSync('../nowhere', path.join(served, 'a')),
    'a/index.html',
  ],
])('a file replaces %s', (_name, prepare, file) => {
  prepare();
  outputIn(stage, served).put(file, 'neuf');
  publish(stage, served, [file]);
  expect(filesBelow(served)).toEqual([file]);
  expect(readFileSync(path.join(served, file), 'utf8')).toBe('neuf');
  expect(readFileSync(path.join(root, 'elsewhere/index.html'), 'utf8')).toBe('ailleurs');
});

test.each([
  ['a folder', page, attachment],
  ['a file', attachment, page],
])('a file that is %s in the served folder is written again', (_name, file, existing) => {
  writeOld(served, existing);
  expect(outputIn(stage, served).isUnchanged(file, sha256('ancien'))).toBe(false);
});

test('an unchanged file is kept, and not written', () => {
  writeOld(served, page);
  const output = outputIn(stage, served);
  expect([output.isUnchanged(page, sha256('ancien')), output.put(page, 'ancien')]).toEqual([
    true,
    sha256('ancien'),
  ]);
  expect([output.written(), filesBelow(stage)]).toEqual([0, []]);
});

test('a file put again with its served content is no longer staged with other content', () => {
  writeOld(served, page);
  const output = outputIn(stage, served);
  output.put(page, 'neuf');
  expect(output.read(page).toString()).toBe('neuf');
  output.put(page, 'ancien');
  expect([output.read(page).toString(), filesBelow(stage)]).toEqual(['ancien', []]);
});
