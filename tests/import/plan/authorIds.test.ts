import { describe, expect, test } from 'vitest';
import { authorIdsOf } from '../../../src/import/plan/authorIds.ts';

const author = (login: string, name: string) => ({ login, name });

describe('the file of an author', () => {
  const { files, byLogin, byName } = authorIdsOf([
    author('redac', 'Rédaction'),
    author('val', 'Agence du Val'),
    author('val-2', 'AGENCE DU VAL'),
    author('admin', 'admin'),
    author('mail', 'redaction@exemple.fr'),
    author('мир', 'Мир'),
  ]);

  test.each([
    ['is called by the name', 'redac', 'redaction'],
    ['is one for two accounts of one name', 'val-2', 'agence-du-val'],
    ['is none for an account that nobody signs by', 'admin', undefined],
    ['is none for an address of mail', 'mail', undefined],
    ['is none for a name that no address can have', 'мир', undefined],
    ['is none for an account that is not there', 'autre', undefined],
  ])('%s', (_name, login, expected) => {
    expect(byLogin(login)).toBe(expected);
  });

  test('is found by a name in other capitals and without accents', () => {
    expect(byName('REDACTION')).toBe('redaction');
    expect(byName('Prénom Nom')).toBeUndefined();
  });

  test('is there once', () => {
    expect([...files.keys()]).toEqual(['redaction', 'agence-du-val']);
  });
});

test.each(['admin', 'Administrateur', 'webmaster', 'root2', 'WordPress', 'user1'])(
  'nobody signs as « %s »',
  (name) => {
    expect(authorIdsOf([author('a', name)]).files.size).toBe(0);
  },
);

test.each(['Admin du Val', 'Testud', 'Rooter'])('somebody signs as « %s »', (name) => {
  expect(authorIdsOf([author('a', name)]).files.size).toBe(1);
});
