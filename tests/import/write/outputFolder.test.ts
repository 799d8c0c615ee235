import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isOutput, openOutput } from '../../../src/import/write/outputFolder.ts';

let folder: string;
let photo: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'depeche-output-'));
  photo = path.join(folder, 'original.jpg');
  writeFileSync(photo, 'photo');
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => path.join(folder, 'out', name);
const read = (name: string) => readFileSync(at(name), 'utf8');

/** An import of these texts, and of a picture unless it is left out. */
function imported(texts: Record<string, string>, { force = false, picture = true } = {}) {
  const output = openOutput(path.join(folder, 'out'), force);
  for (const [name, text] of Object.entries(texts)) output.writeFile(name, text);
  if (picture) output.copyFile('articles/a/photo.jpg', photo);
  return output.finish();
}

const none = { new: 0, changed: 0, same: 0, kept: 0, removed: 0 };

test('a first import writes everything', () => {
  expect(isOutput(path.join(folder, 'out'))).toBe(false);
  expect(imported({ 'articles/a/index.md': 'A' })).toEqual({ counts: { ...none, new: 2 }, kept: [] });
  expect([read('articles/a/index.md'), read('articles/a/photo.jpg')]).toEqual(['A', 'photo']);
  expect(isOutput(path.join(folder, 'out'))).toBe(true);
});

test('a second one of the same changes nothing', () => {
  imported({ 'a.md': 'A' });
  expect(imported({ 'a.md': 'A' })).toEqual({ counts: { ...none, same: 2 }, kept: [] });
});

test('what the old site has changed is written anew', () => {
  imported({ 'a.md': 'A' });
  expect(imported({ 'a.md': 'A2' }).counts).toEqual({ ...none, changed: 1, same: 1 });
  expect(read('a.md')).toBe('A2');
});

test('what an editor has changed stays, however often it is imported, and the new form is beside', () => {
  imported({ 'a.md': 'A' });
  writeFileSync(at('a.md'), 'Corrigé');
  for (const text of ['A', 'A2', 'A3']) {
    expect(imported({ 'a.md': text })).toEqual({ counts: { ...none, same: 1, kept: 1 }, kept: ['a.md'] });
    expect(read('a.md')).toBe('Corrigé');
    expect(read('.import/not-written/a.md')).toBe(text);
  }
});

test('what an editor has changed to what is imported later is the same, and imported from then on', () => {
  imported({ 'a.md': 'A' });
  writeFileSync(at('a.md'), 'A2');
  expect(imported({ 'a.md': 'A2' }).counts).toEqual({ ...none, same: 2 });
  expect(existsSync(at('.import/not-written'))).toBe(false);
  expect(imported({ 'a.md': 'A3' }).counts).toEqual({ ...none, changed: 1, same: 1 });
});

test('what an editor had there before the first import stays', () => {
  imported({}, { picture: false });
  writeFileSync(at('a.md'), 'À moi');
  expect(imported({ 'a.md': 'A' }, { picture: false })).toEqual({
    counts: { ...none, kept: 1 },
    kept: ['a.md'],
  });
  expect(imported({ 'a.md': 'A' }, { picture: false }).kept).toEqual(['a.md']);
  expect(read('a.md')).toBe('À moi');
});

test('what an editor has deleted stays deleted', () => {
  imported({ 'a.md': 'A' });
  rmSync(at('a.md'));
  rmSync(at('articles/a/photo.jpg'));
  for (let turn = 0; turn < 2; turn += 1)
    expect(imported({ 'a.md': 'A' }).kept).toEqual(['a.md', 'articles/a/photo.jpg']);
  expect([existsSync(at('a.md')), existsSync(at('articles/a/photo.jpg'))]).toEqual([false, false]);
});

test('a picture that an editor has replaced stays', () => {
  imported({});
  writeFileSync(at('articles/a/photo.jpg'), 'photo recadrée');
  expect(imported({}).kept).toEqual(['articles/a/photo.jpg']);
  expect(read('articles/a/photo.jpg')).toBe('photo recadrée');
});

test('what the old site has no more goes, unless an editor has changed it', () => {
  imported({ 'a.md': 'A', 'b.md': 'B' });
  writeFileSync(at('b.md'), 'Corrigé');
  expect(imported({}, { picture: false })).toEqual({ counts: { ...none, removed: 2 }, kept: [] });
  expect([existsSync(at('a.md')), existsSync(at('articles/a/photo.jpg'))]).toEqual([false, false]);
  expect(read('b.md')).toBe('Corrigé');
});

test('« --force » writes over what editors have changed or deleted', () => {
  imported({ 'a.md': 'A', 'b.md': 'B' });
  writeFileSync(at('a.md'), 'Corrigé');
  rmSync(at('b.md'));
  expect(imported({ 'a.md': 'A', 'b.md': 'B' }, { force: true })).toEqual({
    counts: { ...none, same: 1, changed: 1, new: 1 },
    kept: [],
  });
  expect([read('a.md'), read('b.md')]).toEqual(['A', 'B']);
});

test('without notes that can be read everything is taken for an editor’s', () => {
  imported({ 'a.md': 'A' });
  writeFileSync(at('.import/written.json'), '{');
  expect(imported({ 'a.md': 'A2' }).kept).toEqual(['a.md']);
  expect(read('a.md')).toBe('A');
});
