import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sha256 } from '../../../src/cache/digest.ts';
import { contentState } from '../../../src/cli/prove/contentState.ts';
import { ChangedError, readAgain, retryIfChanged } from '../../../src/intake/files/readAgain.ts';
import { readPublication } from '../../../src/intake/publication.ts';
import { outline } from '../../../src/markdown/outline.ts';
import { siteYaml } from '../samples.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'depeche-again-'));
  file = path.join(folder, 'texte.md');
  writeFileSync(file, 'Avant.');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const digest = sha256('Avant.');
const remove = () => rmSync(file);
const changes: [string, () => void][] = [
  ['saved with other bytes', () => writeFileSync(file, 'Après.')],
  ['emptied, as an editing program may do before it writes', () => writeFileSync(file, '')],
  ['removed', remove],
  ['replaced by a folder', () => (remove(), mkdirSync(file))],
];

describe('a file that has been read', () => {
  test('is read again unchanged', () =>
    expect(Buffer.from(readAgain({ file, digest })).toString()).toBe('Avant.'));

  test.each(changes)('and %s, fails', (_name, change) => {
    change();
    expect(() => readAgain({ file, digest })).toThrow(new ChangedError(file));
  });

  test('is read without a check if no digest is expected', () => {
    writeFileSync(file, 'Après.');
    expect(Buffer.from(readAgain({ file, digest: undefined })).toString()).toBe('Après.');
  });

  test.each(changes)('and %s, changes the state of its folder', async (_name, change) => {
    const state = await contentState(folder);
    expect(await contentState(folder)).toBe(state);
    change();
    expect(await contentState(folder)).not.toBe(state);
  });
});

describe('a reader that meets a change', () => {
  const failingTimes = (times: number) => {
    let calls = 0;
    return () => (calls++ < times ? Promise.reject(new ChangedError('a.md')) : Promise.resolve(calls));
  };

  test.each([0, 1, 4])('%i times starts again as often', async (times) => {
    const onRetry = vi.fn();
    expect(await retryIfChanged(failingTimes(times), onRetry)).toBe(times + 1);
    expect(onRetry).toHaveBeenCalledTimes(times);
  });

  test('a fifth time gives up', () =>
    expect(retryIfChanged(failingTimes(5))).rejects.toThrow(new ChangedError('a.md')));

  test('does not start again after another error', async () => {
    const run = vi.fn(() => Promise.reject(new Error('other')));
    await expect(retryIfChanged(run)).rejects.toThrow('other');
    expect(run).toHaveBeenCalledOnce();
  });
});

test('a text that disappears while the publication is read is ignored', async () => {
  rmSync(file);
  writeFileSync(path.join(folder, 'site.yaml'), siteYaml);
  mkdirSync(path.join(folder, 'pages'));
  const [first, second] = ['a.md', 'b.md'].map((name) => path.join(folder, 'pages', name)) as [
    string,
    string,
  ];
  for (const page of [first, second]) writeFileSync(page, '---\ntitle: Une page\n---\n');
  const disappearing: typeof outline = (...body) => {
    rmSync(second, { force: true });
    return outline(...body);
  };
  writeFileSync(first, '---\ntitle: Une page\n---\n\nUn texte.\n');
  const { pages, faults } = await readPublication(folder, { clock: 0, outline: disappearing });
  expect([pages.map(({ slug }) => slug), faults]).toEqual([['a'], []]);
});
