import { expect, test } from 'vitest';
import { entryText } from '../../src/admin/entryText.ts';
import { listReader } from '../../src/admin/listProperties.ts';
import { statusWords } from '../../src/i18n/statusWords.ts';

const widgets = [
  { name: 'category', widget: 'select', options: [{ value: 'europe', label: 'Politique – Europe' }] },
  { name: 'authors', widget: 'relation' },
];
const read = listReader(widgets, { timeZone: 'Europe/Paris', words: statusWords.fr, language: 'fr' });

test.each([
  ['online', { date: '2023-11-02' }, { status: 'En ligne' }],
  ['a draft', { date: '2023-11-02', draft: true }, { status: 'Brouillon', statusNote: '**Brouillon** ' }],
  [
    'scheduled',
    { date: '2096-11-02' },
    { status: 'À paraître', statusNote: '**À paraître le 2 novembre 2096** ' },
  ],
  ['a draft without a date', { draft: true }, { status: 'Brouillon', statusNote: '**Brouillon** ' }],
  ['of a section', { category: 'europe' }, { sectionName: 'Politique – Europe' }],
  ['of a section that is none', { category: 'asie' }, {}],
  ['signed', { authors: ['camille'] }, { beforeAuthors: ' · ' }],
  ['not signed', { authors: [] }, {}],
])('lists show what is %s', (_name, fields, found) => {
  expect(read(fields)).toEqual(found);
});

test('what lists show is never written', () => {
  const file = '---\ntitle: Un\ndate: 2023-11-02\ncategory: europe\nauthors: [camille]\n---\n\nTexte.\n';
  const text = entryText(widgets, true, {}, read);
  const fields = text.fromFile(file);
  expect(fields).toMatchObject({ status: 'En ligne', sectionName: 'Politique – Europe' });
  expect(text.toFile(fields)).toBe(file);
});
