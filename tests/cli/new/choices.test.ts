import { describe, expect, test } from 'vitest';
import { idByNumber, choose, chooseAuthors, splitList } from '../../../src/cli/new/choices.ts';

const sections = [
  { id: 'politique', name: 'Politique' },
  { id: 'sciences', name: 'Sciences & techniques' },
];
const people = [
  { id: 'helene-marchetti', name: 'Hélène Marchetti' },
  { id: 'paul-aubrac', name: 'Paul Aubrac' },
];

describe('an option', () => {
  test.each([
    ['by its id', 'sciences', { ids: ['sciences'] }],
    ['by its name', 'Sciences & techniques', { ids: ['sciences'] }],
    ['by its name without case or marks', 'sciences techniques', { ids: ['sciences'] }],
    ['that is misspelt: rejected with a suggestion', 'Politiqe', { unknown: 'Politiqe', right: 'politique' }],
    [
      'whose name is misspelt: rejected with its id',
      'Sciences & technique',
      { unknown: 'Sciences & technique', right: 'sciences' },
    ],
    ['that is unlike any: not', 'cuisine', { unknown: 'cuisine', right: undefined }],
    ['of nothing: rejected', '', { unknown: '', right: undefined }],
  ])('is chosen %s', (_, written, expected) => expect(choose(written, sections)).toEqual(expected));

  test.each([
    ['1', 'politique'],
    ['2', 'sciences'],
    ['3', '3'],
    ['0', '0'],
    ['Politique', 'Politique'],
  ])('may be answered by number: %s', (written, expected) =>
    expect(idByNumber(written, sections)).toBe(expected),
  );
});

describe('authors', () => {
  test.each([
    ['by id and by name', ['helene-marchetti', 'paul aubrac'], { ids: ['helene-marchetti', 'paul-aubrac'] }],
    ['once each', ['paul-aubrac', 'Paul Aubrac'], { ids: ['paul-aubrac'] }],
    ['by a full name, who have no page', ['Jean Invité'], { ids: ['Jean Invité'] }],
    ['none', [], { ids: [] }],
    ['by an unknown id: rejected', ['jean-invite'], { unknown: 'jean-invite', right: undefined }],
    [
      'by a name that is misspelt: not',
      ['Hélène Marcheti'],
      { unknown: 'Hélène Marcheti', right: 'helene-marchetti' },
    ],
  ])('are chosen %s', (_, written, expected) => expect(chooseAuthors(written, people)).toEqual(expected));

  test('may be separated by commas', () => expect(splitList(' Anne,Zoé , ,')).toEqual(['Anne', 'Zoé']));
});
