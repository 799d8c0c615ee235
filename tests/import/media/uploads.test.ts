import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkedCopies } from '../../../src/import/media/copies.ts';
import { openUploads, type Uploads } from '../../../src/import/media/uploads.ts';

let folder: string;
let uploads: Uploads;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'depeche-uploads-'));
  for (const file of [
    '2023/11/mine.jpg',
    '2023/11/mine-300x200.jpg',
    '2023/11/puits-scaled.jpg',
    '2023/11/puits-1024x683.jpg',
    '2023/11/seule-150x150.jpg',
    '2023/11/tournee-rotated.jpg',
    '2023/11/Été à Noël.jpg'.normalize('NFD'),
    '2023/11/GRES.JPG',
    '2022/01/photo.jpg',
    '2023/01/photo.jpg',
    'ailleurs/saline.jpg',
    '2023/11/vue-e1698930000000.jpg',
  ]) {
    const at = path.join(folder, 'wp-content/uploads', file);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, '');
  }
  uploads = openUploads(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const base = 'https://exemple.fr/wp-content/uploads';
const found = (url: string) => {
  const file = uploads.find(url);
  return (
    file &&
    path.relative(path.join(folder, 'wp-content/uploads'), file).split(path.sep).join('/').normalize('NFC')
  );
};

test.each([
  ['its own address', `${base}/2023/11/mine.jpg`, '2023/11/mine.jpg'],
  ['that of a size of it: the original', `${base}/2023/11/mine-300x200.jpg`, '2023/11/mine.jpg'],
  [
    'that of a size of one that WordPress has made smaller',
    `${base}/2023/11/puits-1024x683.jpg`,
    '2023/11/puits-scaled.jpg',
  ],
  ['that of an original that is gone', `${base}/2023/11/puits.jpg`, '2023/11/puits-scaled.jpg'],
  ['that of one that was edited', `${base}/2023/11/mine-e1698930000000.jpg`, '2023/11/mine.jpg'],
  [
    'that of a size of one that was edited',
    `${base}/2023/11/mine-300x200-e1698930000000.jpg`,
    '2023/11/mine.jpg',
  ],
  ['that of one that was turned', `${base}/2023/11/tournee-rotated.jpg`, '2023/11/tournee-rotated.jpg'],
  ['that of a size whose original is gone', `${base}/2023/11/seule-150x150.jpg`, '2023/11/seule-150x150.jpg'],
  [
    'that of one that was edited and whose original is gone',
    `${base}/2023/11/vue-e1698930000000.jpg`,
    '2023/11/vue-e1698930000000.jpg',
  ],
  [
    'one with accents in one form',
    `${base}/2023/11/${encodeURIComponent('Été à Noël.jpg')}`,
    '2023/11/Été à Noël.jpg',
  ],
  [
    'one with accents in another form',
    `${base}/2023/11/${encodeURIComponent('Été à Noël.jpg'.normalize('NFD'))}`,
    '2023/11/Été à Noël.jpg',
  ],
  ['one in other capitals', `${base}/2023/11/gres.jpg`, '2023/11/GRES.JPG'],
  ['one with a query', `${base}/2023/11/mine.jpg?w=300`, '2023/11/mine.jpg'],
  [
    'that of a site among several',
    'https://exemple.fr/wp-content/blogs.dir/3/files/2023/11/mine.jpg',
    '2023/11/mine.jpg',
  ],
  ['that of a site that hides its folders', 'https://exemple.fr/files/2023/11/mine.jpg', '2023/11/mine.jpg'],
  [
    'that of a server which shows pictures in other sizes',
    'https://i0.wp.com/exemple.fr/wp-content/uploads/2023/11/mine.jpg?fit=3',
    '2023/11/mine.jpg',
  ],
  [
    'a folder that has changed, where its name is there once',
    `${base}/2019/05/saline.jpg`,
    'ailleurs/saline.jpg',
  ],
  ['a folder that has changed, where its name is there twice', `${base}/2019/05/photo.jpg`, undefined],
  ['a year that counts', `${base}/2022/01/photo.jpg`, '2022/01/photo.jpg'],
  ['none that is there', `${base}/2023/11/absente.jpg`, undefined],
  ['one with escapes that are none', `${base}/2023/11/%E9t%E9.jpg`, undefined],
  ['one outside of the folder', `${base}/../../../etc/passwd`, undefined],
])('a file is found by %s', (_name, url, expected) => {
  expect(found(url)).toBe(expected);
});

test.each(['', 'wp-content', 'wp-content/uploads'])(
  'the folder given may be « %s » of a copy of the site',
  (below) => {
    expect(openUploads(path.join(folder, below)).find(`${base}/2023/11/mine.jpg`)).toBeDefined();
  },
);

describe('of the copies of files', () => {
  const copyOf = (name: string, content: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, content, 'latin1');
    const copies = checkedCopies(
      (url) => (url === 'absent' ? undefined : file),
      new Map([['refused', { reason: 'type' }]]),
    );
    return { found: copies.find('a') === file, why: copies.missing.get('a')?.reason };
  };
  test.each([
    ['a picture', 'a.png', '\x89PNG\r\n\x1a\n', undefined],
    ['a picture of another kind than its ending says', 'a.jpg', '\x89PNG\r\n\x1a\n', undefined],
    ['a picture that is none', 'b.jpg', '<html>', 'damaged'],
    ['a picture without a byte', 'c.jpg', '', 'damaged'],
    ['a picture of a telephone', 'd.jpg', '\0\0\0\x18ftypheic', 'damaged'],
    ['a document', 'a.pdf', '%PDF-', undefined],
    ['a sound', 'a.mp3', '', undefined],
    ['a program', 'a.php', '<?php', 'type'],
    ['a film that browsers do not play', 'a.avi', '', 'type'],
  ])('%s is taken, or the reason told: %s', (_name, name, content, why) => {
    expect(copyOf(name, content)).toEqual({ found: why === undefined, why });
  });

  test('those that are missing say why', () => {
    const copies = checkedCopies(() => undefined, new Map([['b', { reason: 'http-status', detail: '404' }]]));
    expect([copies.find('a'), copies.find('b')]).toEqual([undefined, undefined]);
    expect([...copies.missing.values()]).toEqual([
      { reason: 'absent' },
      { reason: 'http-status', detail: '404' },
    ]);
  });
});
