import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
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

  test('change in small number with one article', () => {
    const before = anIndex(many(500));
    const edited = many(500);
    edited[250]!.body += ' nouveauté';
    const changed = [...anIndex(edited).files.keys()].filter((name) => !before.files.has(name));
    // Its text, its facets, a file of terms, one of forms, and the start file.
    expect(changed.length).toBeLessThanOrEqual(5);
    expect(changed.length).toBeGreaterThan(1);
  });

  test('keep the numbers of articles when a newer one is added', () => {
    const [before, after] = [anIndex(many(40)), anIndex(many(41))];
    const factsOf = ({ start, files }: typeof before) => (JSON.parse(files.get(start)!) as Start).facts;
    expect(factsOf(after).slice(0, 2)).toEqual(factsOf(before).slice(0, 2));
  });

  test('have the number of values of each facet', () => {
    const articles = [
      { title: 'A', authors: ['x', 'y'] },
      { title: 'B', year: '2025' },
    ];
    expect(anIndex(articles).choices).toEqual({ section: 1, year: 2, author: 2, kind: 1 });
  });
});

test('the analysis of an article is the same from the cache', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'depeche-'));
  vi.stubEnv('CACHE_DIR', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  const { text, analysis } = anEntry({ title: 'a', body: 'Ligne une\nligne « deux »' });
  const cache = openAnalysisCache('content', 'code');
  cache.set('a'.repeat(64), { text, analysis });
  cache.save();
  expect(openAnalysisCache('content', 'code').get('a'.repeat(64))).toEqual({ text, analysis });
  expect(openAnalysisCache('other', 'code').has('a'.repeat(64))).toBe(false);
});
