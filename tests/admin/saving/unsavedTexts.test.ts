import { expect, test } from 'vitest';
import type { KeptDraft } from '../../../src/admin/saving/draftStores.ts';
import { unsavedTexts } from '../../../src/admin/saving/unsavedTexts.ts';

const draft = (collectionName: string, slug: string, values: object, minute: number): KeptDraft => ({
  ...{ collectionName, slug, cmsConfigVersion: 'x' },
  timestamp: new Date(Date.UTC(2026, 10, 20, 8, minute)),
  currentValues: { _default: values as Record<string, unknown> },
});
const collections = [
  { name: 'articles', folder: 'content/articles' },
  { name: 'authors', folder: 'content/authors' },
];
const paths = [
  'content/articles/2026/mine/index.md',
  'content/articles/2025/autre-mine.md',
  'content/authors/ana.yaml',
];

test('texts that were not saved are named by title, and lead to where they are written', () => {
  const drafts = [
    draft('articles', 'mine', { title: 'La mine' }, 1),
    draft('articles', '', {}, 4),
    draft('articles', 'autre-mine', { title: 'L’autre' }, 2),
    draft('authors', 'ana', { name: 'Ana' }, 3),
    draft('_singletons', 'site', { name: 'Le Fil' }, 0),
  ];
  const found = unsavedTexts(drafts, paths, collections, '#/collections/articles');
  expect(found.map(({ title, address }) => [title, address])).toEqual([
    ['', '#/collections/articles/new'],
    ['Ana', '#/collections/authors/entries/ana'],
    ['L’autre', '#/collections/articles/entries/2025/autre-mine'],
    ['La mine', '#/collections/articles/entries/2026/mine/index'],
    ['Le Fil', '#/collections/_singletons/entries/site'],
  ]);
});

test('the text that is open is not among them', () => {
  const drafts = [draft('articles', 'mine', { title: 'La mine' }, 1)];
  const address = '#/collections/articles/entries/2026/mine/index';
  expect(unsavedTexts(drafts, paths, collections, address)).toEqual([]);
});
