import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { entryText, type FieldWidget } from '../../src/admin/entryText.ts';

const zone = 'Europe/Paris';
const widgets: FieldWidget[] = [
  { name: 'title', widget: 'string' },
  { name: 'date', widget: 'datetime', input_timezone: zone, default: '{{now}}' },
  { name: 'summary', widget: 'text' },
  { name: 'tags', widget: 'list' },
  {
    name: 'image',
    widget: 'object',
    fields: [
      { name: 'src', widget: 'image' },
      { name: 'credit', widget: 'string' },
    ],
  },
  { name: 'withdrawn', widget: 'object', fields: [{ name: 'text', widget: 'text' }] },
  { name: 'kind', widget: 'select', default: 'news' },
  { name: 'draft', widget: 'boolean', default: true },
  { name: 'body', widget: 'richtext' },
];
const article = entryText(widgets, true);
const settings = entryText(widgets, false);

const entry = `---
title: "Métaux : un accord"
date: 2023-11-02
tags: [lithium,  "terres rares"]
image:
  src: ./mine.webp   # le dessin
  credit: Agence
summary: >-
  Une phrase qui
  continue.
---

Le texte.

:::note[Repères]
Un encadré.
:::
`;

const change = (fields: Record<string, unknown>, text = entry) =>
  article.toFile({ ...article.fromFile(text), ...fields });

describe('an opened article', () => {
  test.each([
    ['a date without time means midnight', '2023-11-02', '2023-11-02 00:00'],
    ['an hour is that of the site', '2023-11-02 14:30', '2023-11-02 14:30'],
    ['seconds are not shown', '2023-11-02T14:30:15', '2023-11-02 14:30'],
    ['a UTC time is shown in the site’s zone', '2023-11-02T13:30:00Z', '2023-11-02 14:30'],
    ['an offset without a colon is understood', '2023-07-02 14:30 +0100', '2023-07-02 15:30'],
    ['what is no date stays', 'hier', 'hier'],
  ])('shows dates: %s', (_name, date, expected) => {
    expect(article.fromFile(`---\ndate: ${date}\n---\n`)['date']).toBe(expected);
  });

  test('is a draft only if it says so, whatever the default of new ones', () => {
    expect(article.fromFile(entry)).toMatchObject({ draft: false, kind: 'news' });
    expect(article.fromFile('---\ndraft: true\n---\n')['draft']).toBe(true);
  });

  test('may be withdrawn by a reason alone', () => {
    expect(article.fromFile('---\nwithdrawn: Faux.\n---\n')['withdrawn']).toEqual({ text: 'Faux.' });
  });

  test('may give only the file of its picture', () => {
    expect(article.fromFile('---\nimage: ./a.webp\n---\n')['image']).toEqual({ src: './a.webp' });
  });
});

describe('a saved article', () => {
  test('is identical if nothing was changed', () => {
    expect(change({})).toBe(entry);
  });

  test('keeps its ends of lines, its edges and its lines of dashes', () => {
    const written = '\uFEFF--- \r\ntitle: Un\r\n---\r\n\r\n\r\nUn mot.\r\n\r\nDeux.';
    expect(change({ body: 'Un mot.\n\nDeux mots.' }, written)).toBe(written.replace('Deux', 'Deux mots'));
    expect(change({ title: 'Deux' }, written)).toBe(written.replace('title: Un', 'title: Deux'));
  });

  test.each([
    ['a title', { title: 'Autre' }, 'title: "Métaux : un accord"', 'title: Autre'],
    ['a day', { date: '2024-01-05 08:00' }, 'date: 2023-11-02', 'date: 2024-01-05 08:00'],
    ['themes', { tags: ['or'] }, 'tags: [lithium,  "terres rares"]', 'tags: [or]'],
    ['a folded text', { summary: 'Court.' }, 'summary: >-\n  Une phrase qui\n  continue.', 'summary: Court.'],
    ['the text', { body: 'Neuf.' }, /Le texte\.[^]*:::\n$/, 'Neuf.\n'],
  ])('changes only the line that was edited: %s', (_name, fields, from, to) => {
    expect(change(fields)).toBe(entry.replace(from, to));
  });

  test('gains and loses fields without touching others', () => {
    expect(change({ kind: 'opinion' })).toBe(entry.replace('---\n\nLe', 'kind: opinion\n---\n\nLe'));
    expect(change({ tags: [], summary: '' })).toBe(
      entry.replace(/tags: .*\n/, '').replace(/summary: [^]*?continue\.\n/, ''),
    );
    expect(change({ image: { src: './mine.webp', credit: 'Autre' } })).toContain(
      'image:\n  src: ./mine.webp\n  credit: Autre\n',
    );
  });

  test('has only the necessary fields at first', () => {
    const fields = {
      title: 'Neuf',
      date: '2026-11-23 10:00',
      summary: '',
      tags: ['or', 'étain'],
      kind: 'news',
      draft: true,
    };
    expect(article.toFile({ ...fields, image: { src: '', credit: '' }, body: 'Le texte.' })).toBe(
      '---\ntitle: Neuf\ndate: 2026-11-23 10:00\ntags: [or, étain]\ndraft: true\n---\n\nLe texte.\n',
    );
    expect(article.toFile({ ...fields, draft: false, body: '' })).not.toContain('draft');
  });

  test('settings keep their comments', () => {
    const yaml = '# Le journal\ntitle: Un # le nom\n\n# à garder\ntags: [a]\n';
    expect(settings.toFile({ ...settings.fromFile(yaml), tags: ['b'] })).toBe(yaml.replace('[a]', '[b]'));
  });
});

const word = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');

test('any value of a field is read back unchanged, and all other lines stay', () => {
  fc.assert(
    fc.property(word, fc.array(word), (title, tags) => {
      const changed = change({ title, tags });
      const again = article.fromFile(changed);
      expect(again['title']).toBe(title);
      expect(again['tags'] ?? []).toEqual(tags);
      expect(changed).toContain('image:\n  src: ./mine.webp   # le dessin\n  credit: Agence\n');
      expect(changed.endsWith(':::note[Repères]\nUn encadré.\n:::\n')).toBe(true);
      expect(parse(changed.split('---\n')[1]!)).toBeTypeOf('object');
    }),
  );
});

describe('the address of the section of an article', () => {
  const inSections = entryText(widgets, true, { europe: 'politique/europe' });
  const text = entry.replace('tags:', 'category: europe\ntags:');

  test('is there for the link to its page', () =>
    expect(inSections.fromFile(text)).toMatchObject({ sectionPath: 'politique/europe' }));

  test('is not there for a section that does not exist', () =>
    expect(inSections.fromFile(entry)).not.toHaveProperty('sectionPath'));

  test('is never written', () => {
    expect(inSections.toFile(inSections.fromFile(text))).toBe(text);
    expect(inSections.toFile({ ...inSections.fromFile(text), summary: 'Autre.' })).not.toContain(
      'sectionPath',
    );
  });
});
