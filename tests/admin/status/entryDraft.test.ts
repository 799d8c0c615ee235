import { expect, test } from 'vitest';
import {
  ignoreDrawnLists,
  setValue,
  valueOf,
  type EntryDraft,
} from '../../../src/admin/status/entryDraft.ts';

const draftOf = (values: Record<string, unknown>): EntryDraft => ({
  collectionName: 'articles',
  isNew: false,
  defaultLocale: '_default',
  currentValues: { _default: values },
  originalValues: { _default: {} },
  currentSlugs: {},
  fields: [],
});

test.each<[string, unknown, Record<string, unknown>]>([
  ['a flag', true, { corrections: true }],
  ['a list of groups', [{ text: 'Un.' }], { corrections: [], 'corrections.0.text': 'Un.' }],
  ['a list of texts', ['a'], { corrections: [], 'corrections.0': 'a' }],
  ['nothing', [], { corrections: [] }],
])('%s takes the place of what was in the form', (_name, value, found) => {
  const values = { title: 'Un', 'corrections.0.text': 'Avant', 'corrections.1.text': 'Avant' };
  setValue(draftOf(values), 'corrections', value);
  expect(values).toEqual({ title: 'Un', ...found });
});

test.each([
  ['a text', 'Un'],
  ['a list of groups', [{ text: 'Un.', date: '2026-11-28' }, { text: 'Deux.' }]],
  ['a list of texts', ['a', 'b']],
  ['a group', { text: 'Un', place: { name: 'Lyon' } }],
  ['an empty list', []],
])('%s is read as it was written', (_name, value) => {
  const draft = draftOf({});
  setValue(draft, 'field', value);
  expect(valueOf(draft, 'field')).toEqual(value);
});

test.each([
  ['a list whose field has been drawn', { tags: ['or'], 'tags.0': 'or' }, true],
  ['a list with another item', { tags: [], 'tags.0': 'étain' }, false],
  ['a list with one item more', { tags: [], 'tags.0': 'or', 'tags.1': 'étain' }, false],
])('%s counts as it should', (_name, values, isUnchanged) => {
  const draft = { ...draftOf(values), originalValues: { _default: { 'tags.0': 'or' } } };
  ignoreDrawnLists(draft);
  expect('tags' in draft.originalValues._default).toBe(isUnchanged);
});
