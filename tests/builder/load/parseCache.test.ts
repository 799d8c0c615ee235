import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { openParseCache } from '../../../src/builder/load/parseCache.ts';
import { readPublication, type ReadThroughCache } from '../../../src/intake/publication.ts';
import { siteYaml } from '../../intake/samples.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'depeche-parse-cache-'));
const file = path.join(folder, 'readings');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Buffer.from('Un texte.');
const first = { made: 'before', entries: new Map([['title', { line: 2 }]]) };

beforeEach(() => {
  rmSync(file, { force: true });
  const cache = openParseCache(file, 'code');
  cache.memoize('a.md', bytes, 'rules', () => first);
  cache.save();
});

const readCached = ({
  name = 'a.md',
  rules = 'rules',
  text = bytes,
  code = 'code',
}: Partial<Record<'name' | 'rules' | 'code', string>> & {
  text?: Buffer;
} = {}) => openParseCache(file, code).memoize(name, text, rules, () => ({ made: 'now', entries: new Map() }));

test('an unchanged file comes from the cache', () => expect(readCached()).toEqual(first));

test.each([
  ['other bytes', { text: Buffer.from('Un autre texte.') }],
  ['another name', { name: 'b.md' }],
  ['other rules', { rules: 'others' }],
  ['another version of the code', { code: 'other' }],
])('%s: the file is parsed', (_name, options) => expect(readCached(options).made).toBe('now'));

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
])('a cache that is %s is ignored', (_name, damage) => {
  damage();
  expect(readCached().made).toBe('now');
});

test('a file is parsed only once in a run, whatever was cached before', () => {
  const cache = openParseCache(file, 'code');
  const read = (value: string) => cache.memoize('a.md', Buffer.from('Un autre.'), 'rules', () => ({ value }));
  expect([read('now'), read('again')].map(({ value }) => value)).toEqual(['now', 'now']);
});

test('few files are not cached', () => {
  rmSync(file);
  const cache = openParseCache(file, 'code');
  cache.memoize('a.md', bytes, 'rules', () => first);
  cache.save(2);
  expect(readCached().made).toBe('now');
});

test('unused entries are removed', () => {
  const cache = openParseCache(file, 'code');
  cache.memoize('b.md', bytes, 'rules', () => first);
  cache.save();
  expect(readCached().made).toBe('now');
});

test('entries of one folder are valid in another, with the new paths', async () => {
  const [here, there] = ['here', 'there'].map((name) => path.join(folder, name, 'content')) as [
    string,
    string,
  ];
  mkdirSync(path.join(here, 'articles'), { recursive: true });
  writeFileSync(path.join(here, 'site.yaml'), siteYaml);
  writeFileSync(
    path.join(here, 'articles/mine.md'),
    '---\ntitle: Une mine\ndate: 2024-02-31\n---\nUn texte.\n',
  );
  cpSync(here, there, { recursive: true });
  const { memoize } = openParseCache(file, 'code');
  const readOutline = vi.fn(() => ({ links: [], pictures: [], faults: [] }));
  const read = (content: string, readThroughCache?: ReadThroughCache) =>
    readPublication(content, {
      clock: 0,
      outline: readOutline,
      root: path.dirname(content),
      readThroughCache,
    });
  await read(here, memoize);
  readOutline.mockClear();
  const fromCache = await read(there, memoize);
  expect(readOutline).not.toHaveBeenCalled();
  expect(fromCache).toEqual(await read(there));
  expect(fromCache.faults.map(({ file: named }) => named)).toContain('content/articles/mine.md');
});

test('a file parsed for one time zone is parsed again for another', async () => {
  const content = path.join(folder, 'moved', 'content');
  mkdirSync(path.join(content, 'articles'), { recursive: true });
  const zone = (name: string) =>
    writeFileSync(path.join(content, 'site.yaml'), siteYaml.replace(/^timeZone: .*$/m, `timeZone: ${name}`));
  writeFileSync(
    path.join(content, 'articles/mine.md'),
    '---\ntitle: Une mine\ndate: 2024-02-01 12:00\ncategory: politique\n---\nUn texte.\n',
  );
  const { memoize } = openParseCache(file, 'code');
  const outline = () => ({ links: [], pictures: [], faults: [] });
  const dates = async () => {
    const { articles } = await readPublication(content, { clock: 0, outline, readThroughCache: memoize });
    return articles.map(({ date }) => date);
  };
  zone('Europe/Paris');
  expect(await dates()).toEqual(['2024-02-01T12:00:00+01:00']);
  zone('America/Montreal');
  expect(await dates()).toEqual(['2024-02-01T12:00:00-05:00']);
});
