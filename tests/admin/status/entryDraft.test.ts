import { expect, test } from 'vitest';
import { setValue, valueOf, type EntryDraft } from '../../../src/admin/status/entryDraft.ts';

const draftOf = (values: Record<string, unknown>): EntryDraft => ({
  collectionName: 'articles',
  isNew: false,
  defaultLocale: '_default',
  currentValues: { _default: values },
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
