import { expect, test } from 'vitest';
import { setValue, type EntryDraft } from '../../../src/admin/status/entryDraft.ts';

const draftOf = (values: Record<string, unknown>): EntryDraft => ({
  collectionName: 'articles',
  isNew: false,
  defaultLocale: '_default',
  currentValues: { _default: values },
  currentSlugs: {},
});

test.each<[string, unknown, Record<string, unknown>]>([
  ['a flag', true, { corrections: true }],
  [
    'a list of groups',
    [{ text: 'Un.' }],
    { corrections: [], 'corrections.0': {}, 'corrections.0.text': 'Un.' },
  ],
  ['a list of texts', ['a'], { corrections: [], 'corrections.0': 'a' }],
  ['nothing', [], { corrections: [] }],
])('%s takes the place of what was in the form', (_name, value, found) => {
  const values = { title: 'Un', 'corrections.0.text': 'Avant', 'corrections.1.text': 'Avant' };
  setValue(draftOf(values), 'corrections', value);
  expect(values).toEqual({ title: 'Un', ...found });
});
