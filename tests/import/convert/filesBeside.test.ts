import { describe, expect, test } from 'vitest';
import { filesBeside, hasFileEnding } from '../../../src/import/convert/filesBeside.ts';

/** The names that files get beside a text, in the order in which it names them. */
function named(...urls: string[]): (string | undefined)[] {
  const { pathFor } = filesBeside('articles/2023/mine', './', (url) =>
    url === 'absente.jpg' ? undefined : `/copie/${url}`,
  );
  return urls.map(pathFor);
}

describe('the name of a file beside a text', () => {
  test.each<[string, string, string | undefined]>([
    ['is its own', '2023/11/mine.jpg', './mine.jpg'],
    ['has no accents, spaces and capitals', 'Été à Noël (1).JPG', './ete-a-noel-1.jpg'],
    ['says nothing of sizes', 'puits-scaled.jpg', './puits.jpg'],
    ['is never empty', '…….png', './fichier.png'],
    ['is not too long', `${'a'.repeat(200)}.pdf`, `./${'a'.repeat(80)}.pdf`],
    ['is none, if there is no copy', 'absente.jpg', undefined],
    ['is none, if no article may have such a file', 'mine.php', undefined],
  ])('%s', (_name, url, expected) => {
    expect(named(url)).toEqual([expected]);
  });

  test('is another for another file, and the same for the same', () => {
    expect(named('1/mine.jpg', '2/Mine.jpg', '3/mine.png', '1/mine.jpg')).toEqual([
      ...['./mine.jpg', './mine-2.jpg', './mine.png', './mine.jpg'],
    ]);
  });

  test('is from the content folder for what copies it', () => {
    const beside = filesBeside('pages/mine', './mine/', (url) => `/copie/${url}`);
    expect(beside.pathFor('a.pdf')).toBe('./mine/a.pdf');
    expect(beside.files()).toEqual([{ path: 'pages/mine/a.pdf', from: '/copie/a.pdf', url: 'a.pdf' }]);
  });
});

test.each([
  ['a.jpg', true],
  ['https://exemple.fr/a.PDF?x=1#y', true],
  ['a.mp3', true],
  ['https://exemple.fr/mine/', false],
  ['https://exemple.fr/', false],
  ['mine.html', false],
])('« %s » ends like a file of articles: %s', (address, expected) => {
  expect(hasFileEnding(address)).toBe(expected);
});
