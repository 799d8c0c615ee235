import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  headingAnchor,
  foldFragment,
  layoutIds,
  reserveAnchor,
  usedIds,
} from '../../src/markdown/anchors.ts';

test.each([
  ['Le lithium', 'le-lithium'],
  ['Été à Nîmes', 'ete-a-nimes'],
  ['E\u0301te\u0301', 'ete'],
  ['Œuvres et ÆON, Straße', 'oeuvres-et-aeon-strasse'],
  ["L’or d'Aktioubé aujourd’hui", 'l-or-d-aktioube-aujourd-hui'],
  ["Don’t panic: it's 5 o’clock", 'dont-panic-its-5-oclock'],
  ['Chine\u00a0: «\u00a0l’État\u00a0»\u202f!', 'chine-l-etat'],
  ['1. Un — deux', '1-un-deux'],
  ['中文 标题', '中文-标题'],
  ['ガラス', 'ガラス'],
  ['¿?', ''],
])('the anchor of %j is %j', (heading, anchor) => {
  expect(headingAnchor(heading)).toBe(anchor);
});

test('anchors are unique', () => {
  const used = usedIds(['mine-1']);
  expect([1, 2, 3].map(() => reserveAnchor('mine', used))).toEqual(['mine', 'mine-2', 'mine-3']);
});

test('many repeated headings take linear time', () => {
  const used = usedIds();
  const anchors = Array.from({ length: 100_000 }, () => reserveAnchor('mine', used));
  expect(anchors.at(-1)).toBe('mine-99999');
});

test.each([
  ['#géologie', '#geologie'],
  ['#g%C3%A9ologie', '#geologie'],
  ['#La Mine d’Ak', '#la-mine-d-ak'],
  ['#note-fn-1', '#note-fn-1'],
  ['#Section', '#Section'],
  ['#%E0', '#%E0'],
  ['', ''],
])('the fragment %j becomes %j', (written, folded) => {
  expect(foldFragment(written)).toBe(folded);
});

test('the ids of layouts and components are reserved', () => {
  const files = ['src/layouts', 'src/components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.astro'))
      .map((file) => readFileSync(path.join(folder, file), 'utf8')),
  );
  const ids = files.flatMap((text) => [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  expect(ids).toContain('content');
  expect(layoutIds).toEqual(expect.arrayContaining(ids));
});
