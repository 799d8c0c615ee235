import { describe, expect, test } from 'vitest';
import { freeName, namesIn, withAddresses, withNames } from '../../src/admin/pictureNames.ts';

const address = 'blob:https://example.org/6f9f';
const names = new Map([[address, 'mine.webp']]);
const asKept = `![Une mine](./${address} "© Agence")`;
const asSeen = '![Une mine](./mine.webp "© Agence")';

describe('a picture that is not saved yet', () => {
  test('is seen by its name and kept by its address', () => {
    expect(withNames(asKept, names)).toBe(asSeen);
    expect(withAddresses(asSeen, names)).toBe(asKept);
  });

  test('does not change what only mentions its name', () => {
    expect(withAddresses('Le fichier ./mine.webp', names)).toBe('Le fichier ./mine.webp');
  });

  test('is none any more once it was saved', () => {
    expect(namesIn(asKept, names)).toEqual(names);
    expect(namesIn(asSeen, names).size).toBe(0);
  });

  test('leaves its name to itself when it is taken away', () => {
    expect(freeName('mine.webp', '', names)).toBe('mine-2.webp');
  });

  test.each([
    ['a plain one', 'mine.webp', '', 'mine.webp'],
    ['one with signs', 'La mine (été).JPG', '', 'La-mine-ete-.JPG'],
    ['one the text has', 'mine.webp', asSeen, 'mine-2.webp'],
    ['none', '', '', 'image'],
  ])('gets a name that is free, from %s', (_name, file, text, free) => {
    expect(freeName(file, text, new Map())).toBe(free);
  });
});
