import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestOf } from '../../src/cache/digest.ts';
import { filesBelow } from '../../src/build/files.ts';
import { clear, outputIn, type Output } from '../../src/build/output.ts';

let place: string;
let next: string;
let served: string;
beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'depeche-output-'));
  [next, served] = [path.join(place, 'next'), path.join(place, 'served')];
  for (const folder of [next, served, path.join(place, 'elsewhere')]) mkdirSync(folder);
  writeFileSync(path.join(place, 'elsewhere/index.html'), 'ailleurs');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const left = (folder: string, file: string, text = 'ancien') => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

const page = 'a/rapport.pdf/index.html';
const attachment = 'a/rapport.pdf';

/** What an earlier build left, where which file is to be now. */
const found: [string, () => void, string][] = [
  ['a file where a folder is to be', () => left(next, attachment), page],
  ['a file two steps above', () => left(next, 'a'), page],
  ['a folder where a file is to be', () => left(next, page), attachment],
  [
    'an empty folder where a file is to be',
    () => mkdirSync(path.join(next, attachment), { recursive: true }),
    attachment,
  ],
  [
    'a link where a file is to be',
    () => symlinkSync('../elsewhere/index.html', path.join(next, 'x.html')),
    'x.html',
  ],
  ['a link where a folder is to be', () => symlinkSync('../elsewhere', path.join(next, 'a')), 'a/index.html'],
];

/** The ways a file gets into the folder. */
const ways: Record<string, (output: Output, file: string) => unknown> = {
  written: (output, file) => output.write(file, 'neuf'),
  put: (output, file) => output.put(file, 'neuf'),
  'taken from the served folder': (output, file) => {
    left(served, file, 'neuf');
    expect(output.take(file, digestOf('neuf'))).toBe('copied');
  },
};

describe.each(Object.entries(ways))('a file that is %s', (_way, bring) => {
  test.each(found)('takes the place of %s', (_name, leave, file) => {
    leave();
    bring(outputIn(next, served), file);
    clear(next, (other) => other === file);
    expect(filesBelow(next)).toEqual([file]);
    expect(readFileSync(path.join(next, file), 'utf8')).toBe('neuf');
    expect(readFileSync(path.join(place, 'elsewhere/index.html'), 'utf8')).toBe('ailleurs');
  });
});

test.each([
  ['a folder', page, attachment],
  ['a file', attachment, page],
])('a file that is %s in the served folder is not taken from there', (_name, file, there) => {
  left(served, there);
  expect(outputIn(next, served).take(file, digestOf('ancien'))).toBeUndefined();
});

test('a file that is as it was is kept, and not written', () => {
  left(next, page);
  const output = outputIn(next, served);
  expect([output.take(page, digestOf('ancien')), output.written()]).toEqual(['kept', 0]);
  expect(existsSync(path.join(next, page))).toBe(true);
});
