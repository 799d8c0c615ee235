import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Start } from '../../src/search/format.ts';
import { openAnalysisCache } from '../../src/search/indexing/analysisCache.ts';
import { anEntry, anIndex } from './samples.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    title: `Article ${i}`,
    body: `mot${i} mot${i % 7} commun ${'la suite du texte '.repeat(20)}`,
  }));

describe('the files of an index', () => {
  test('are the same for the same articles', () => {
    expect(anIndex(many(50))).toEqual(anIndex(many(50)));
  });

  test('are few in number that change with one article', () => {
    const before = anIndex(many(500));
    const edited = many(500);
    edited[250]!.body += ' nouveauté';
    const changed = [...anIndex(edited).files.keys()].filter((name) => !before.files.has(name));
    // Its text, its facts, a file of terms, one of forms, and the start.
    expect(changed.length).toBeLessThanOrEqual(5);
    expect(changed.length).toBeGreaterThan(1);
  });

  test('move no article when a newer one comes', () => {
    const [before, after] = [anIndex(many(40)), anIndex(many(41))];
    const factsOf = ({ start, files }: typeof before) => (JSON.parse(files.get(start)!) as Start).facts;
    expect(factsOf(after).slice(0, 2)).toEqual(factsOf(before).slice(0, 2));
  });

  test('tell how many values one may narrow to', () => {
    const articles = [
      { title: 'A', authors: ['x', 'y'] },
      { title: 'B', year: '2025' },
    ];
    expect(anIndex(articles).choices).toEqual({ section: 1, year: 2, author: 2 });
  });
});

describe('what was found of articles is kept for the next build', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'depeche-'));
    file = path.join(folder, 'search/kept.txt');
    const cache = await openAnalysisCache(file);
    for (const key of ['a', 'b']) cache.set(key, analysed(key));
    await cache.keep(new Set(['a', 'b']));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const analysed = (key: string) => {
    const { text, analysis } = anEntry({ title: key, body: `Ligne une\nligne « deux » de ${key}` });
    return { text, analysis };
  };

  test('and comes back as it was', async () => {
    const cache = await openAnalysisCache(file);
    expect(cache.get('a')).toEqual(analysed('a'));
    expect(cache.has('c')).toBe(false);
  });

  test('but not what a build did not need', async () => {
    await (await openAnalysisCache(file)).keep(new Set(['b']));
    const cache = await openAnalysisCache(file);
    expect([cache.has('a'), cache.has('b')]).toEqual([false, true]);
  });

  test.each([
    ['cut short', (bytes: string) => bytes.slice(0, -10)],
    ['altered in its last article', (bytes: string) => bytes.replace('de b', 'de c')],
  ])('but not what is damaged: %s', async (_, damage) => {
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    const cache = await openAnalysisCache(file);
    expect([cache.has('a'), cache.has('b')]).toEqual([true, false]);
  });

  test.each(['', 'rien', 'a b\n', '\n\n '])('nor anything of a file like %j', async (bytes) => {
    writeFileSync(file, bytes);
    const cache = await openAnalysisCache(file);
    expect(['a', 'b', ''].filter((key) => cache.has(key))).toEqual([]);
  });
});
