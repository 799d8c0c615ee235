import { describe, expect, test } from 'vitest';
import { articleName, checkEnding } from '../../../src/intake/files/fileNames.ts';
import { fault } from '../../../src/intake/faults.ts';
import { sentence } from '../samples.ts';

const reserved = new Set(['archives']);

describe('the name of an article', () => {
  test.each([
    ['mine.md', { id: 'mine', slug: 'mine', format: 'md' }],
    ['2023/mine.mdx', { id: '2023/mine', slug: 'mine', format: 'mdx' }],
    ['2023/mine/index.md', { id: '2023/mine', slug: 'mine', format: 'md' }],
    ['2023-11-02-mine.md', { id: '2023-11-02-mine', slug: '2023-11-02-mine', format: 'md' }],
  ])('is derived from its path %s', (path, expected) => {
    expect(articleName(path, reserved)).toEqual({ ...expected, nameFault: undefined });
  });

  test.each([
    [
      'Métaux_critiques.md',
      'Le nom « Métaux_critiques.md » ne peut pas servir d’adresse (a-z, 0-9 et traits d’union seulement) ; renommez le fichier : metaux-critiques.md',
    ],
    [
      'Cœur de mine/index.md',
      'Le nom « Cœur de mine » ne peut pas servir d’adresse (a-z, 0-9 et traits d’union seulement) ; renommez le dossier : coeur-de-mine',
    ],
    [
      '-mine-.md',
      'Le nom « -mine-.md » ne peut pas servir d’adresse (a-z, 0-9 et traits d’union seulement) ; renommez le fichier : mine.md',
    ],
    [
      '鉱山.md',
      'Le nom « 鉱山 » n’a aucune lettre de a à z dont faire une adresse ; donnez au fichier un nom en lettres a-z, chiffres et traits d’union, par exemple : mon-article',
    ],
    [
      '2023.md',
      'Le nom « 2023 » n’est fait que de chiffres, comme une page de liste ; ajoutez-y un mot, par exemple : article-2023.md',
    ],
    [
      'archives/index.md',
      'Le nom « archives » est réservé à une page du site ; choisissez-en un autre, par exemple : article-archives',
    ],
    [
      'Archives.md',
      'Le nom « Archives.md » ne peut pas servir d’adresse (a-z, 0-9 et traits d’union seulement) ; renommez le fichier : article-archives.md',
    ],
    [
      'index.md',
      'Un fichier « index » tient son adresse de son dossier, et il n’en a pas ici ; mettez-le dans un dossier, par exemple : articles/mon-article/index.md',
    ],
  ])('may not be %s', (path, message) => {
    const { nameFault } = articleName(path, reserved);
    expect(nameFault).toBeDefined();
    const { rule, values } = nameFault!;
    expect(sentence(fault(rule, values, { file: path, line: 1, column: 1 }))).toBe(message);
  });
});

describe('the extension of a file', () => {
  test.each([
    ['mine.markdown', 'mine.md'],
    ['mine.MD', 'mine.md'],
    ['mine.Mdx', 'mine.mdx'],
    ['mine.mdown', 'mine.md'],
    ['2023/mine.md.txt', 'mine.md'],
  ])('of %s is reported with the correction %s', (path, right) => {
    expect(checkEnding(path)).toEqual({ rule: 'file-ending', values: { right } });
  });

  test.each(['mine.jpg', 'notes.txt', 'md', 'markdown/mine.png'])(
    'of %s does not belong to an article',
    (path) => {
      expect(checkEnding(path)).toBe('other');
    },
  );
});
