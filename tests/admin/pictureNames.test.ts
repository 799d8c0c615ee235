import { describe, expect, test } from 'vitest';
import { freeName, namesIn, withAddresses, withNames } from '../../src/admin/pictureNames.ts';

const address = 'blob:https://example.org/6f9f';
const names = new Map([[address, 'mine.webp']]);
const asKept = `![Une mine](./${address} "© Agence")`;
const asSeen = '![Une mine](./mine.webp "© Agence")';

describe('an unsaved picture', () => {
  test('is shown by its name and stored by its address', () => {
    expect(withNames(asKept, names)).toBe(asSeen);
    expect(withAddresses(asSeen, names)).toBe(asKept);
  });

  test('is known in a directive too', () => {
    expect(withAddresses('::video{src="./mine.webp" title="a"}', names)).toBe(
      `::video{src="./${address}" title="a"}`,
    );
  });

  test('does not change text that only mentions its name', () => {
    expect(withAddresses('Le fichier ./mine.webp', names)).toBe('Le fichier ./mine.webp');
  });

  test('is no longer tracked once it is saved', () => {
    expect(namesIn(asKept, names)).toEqual(names);
    expect(namesIn(asSeen, names).size).toBe(0);
  });

  test('keeps its name reserved after its removal from the text', () => {
    expect(freeName('mine.webp', '', names)).toBe('mine-2.webp');
  });

  test.each([
    ['a plain one', 'mine.webp', '', 'mine.webp'],
    ['one with signs', 'La mine (été).JPG', '', 'La-mine-ete-.JPG'],
    ['one the text has', 'mine.webp', asSeen, 'mine-2.webp'],
    ['none', '', '', 'image'],
  ])('gets a free name, from %s', (_name, file, text, free) => {
    expect(freeName(file, text, new Map())).toBe(free);
  });
});
