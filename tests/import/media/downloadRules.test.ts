import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ownHosts } from '../../../src/import/media/download/ownHosts.ts';
import { isPublicAddress } from '../../../src/import/media/download/publicAddress.ts';
import { openSavedFiles } from '../../../src/import/media/download/savedFiles.ts';
import { sourceAddresses } from '../../../src/import/media/download/sourceAddresses.ts';

test.each([
  ...[
    '8.8.8.8',
    '93.184.216.34',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '223.255.255.1',
  ],
  ...['2606:4700:4700::1111', '2a01:e00::1', '2400::1'],
])('%s is an address of the Internet', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ['this machine', ['127.0.0.1', '127.8.9.10', '::1', '0.0.0.0', '::']],
  ['a private network', ['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1']],
  ['a link alone', ['169.254.169.254', 'fe80::1']],
  ['a network of a provider', ['100.64.0.1', '100.127.255.255']],
  ['a unique local network', ['fc00::1', 'fd12:3456::1']],
  ['several machines', ['224.0.0.1', '239.1.1.1', '255.255.255.255', 'ff02::1']],
  [
    'IPv4 written as IPv6',
    ['::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '64:ff9b::a00:1'],
  ],
  ['a tunnel', ['2001::1', '2002:7f00:1::']],
  ['documentation', ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1']],
  ['tests and reserves', ['198.18.0.1', '240.0.0.1', '4000::1', '5f00::1']],
  ['none at all', ['', 'exemple.fr', '127.1', '1.2.3.4.5']],
])('no address of %s is one of the Internet', (_name, addresses) => {
  expect(addresses.filter(isPublicAddress)).toEqual([]);
});

const site = 'https://www.exemple.fr:8443/journal';
test.each([
  ['the host of the old site', site, 'https://www.exemple.fr/a.jpg', true],
  ['it without www', site, 'http://exemple.fr/a.jpg', true],
  ['a host below it', site, 'https://cdn.exemple.fr/a.jpg', true],
  ['its port', site, 'https://exemple.fr:8443/a.jpg', true],
  ['another port', site, 'http://exemple.fr:6379/a.jpg', false],
  ['another host that ends alike', site, 'https://mauvais-exemple.fr/a.jpg', false],
  ['the site as a host of another', site, 'https://exemple.fr.exemple.org/a.jpg', false],
  ['another site', site, 'https://exemple.org/a.jpg', false],
  ['one that the editor has named', site, 'https://stock.exemple.net/a.jpg', true],
  ['another scheme', site, 'ftp://exemple.fr/a.jpg', false],
  [
    'the files of a site at WordPress.com',
    'https://val.wordpress.com',
    'https://val.files.wordpress.com/a.jpg',
    true,
  ],
  ['another site at WordPress.com', 'https://val.wordpress.com', 'https://mine.wordpress.com/a.jpg', false],
  ['anything, if the old site is unknown', '', 'https://exemple.fr/a.jpg', false],
])('of the old site or not: %s', (_name, home, url, expected) => {
  expect(ownHosts(home, ['exemple.net'])(new URL(url))).toBe(expected);
});

const uploads = 'https://exemple.fr/wp-content/uploads';
test.each([
  ['an original is asked for as it is', `${uploads}/mine.jpg`, [`${uploads}/mine.jpg`]],
  [
    'a size that the export lists an original of',
    `${uploads}/Été-300x200.jpg`,
    [`${uploads}/%C3%89t%C3%A9-scaled.jpg`, `${uploads}/%C3%89t%C3%A9-300x200.jpg`],
  ],
  [
    'a size that it lists none of',
    `${uploads}/b-300x200.jpg`,
    [`${uploads}/b.jpg`, `${uploads}/b-300x200.jpg`],
  ],
  ['a size by a query', `${uploads}/mine.jpg?w=300#a`, [`${uploads}/mine.jpg`]],
  [
    'a size of Jetpack',
    'https://i0.wp.com/exemple.fr/wp-content/uploads/mine.jpg?resize=3',
    [`${uploads}/mine.jpg`],
  ],
  [
    'a name that looks like a size elsewhere',
    'https://exemple.fr/img/b-300x200.jpg',
    ['https://exemple.fr/img/b-300x200.jpg'],
  ],
  ['a password is not passed on', 'https://moi:secret@exemple.fr/a.jpg', ['https://exemple.fr/a.jpg']],
  ['a page', 'https://exemple.fr/mine/', []],
  ['a program', 'https://exemple.fr/image.php?id=3', []],
  ['data', 'data:image/png;base64,AAAA', []],
])('where a file is asked for: %s', (_name, url, expected) => {
  const sourcesOf = sourceAddresses([{ file: `${uploads}/Été-scaled.jpg` }, { file: undefined }]);
  expect(sourcesOf(url).map(({ href }) => href)).toEqual(expected);
});

test.each([
  ['a path as it is', 'https://exemple.fr/2023/11/Mine d’or.jpg', 'exemple.fr/2023/11/Mine d’or.jpg'],
  ['a port', 'http://exemple.fr:8080/a.jpg', 'exemple.fr-8080/a.jpg'],
  ['steps upwards', 'https://exemple.fr/a/%2e%2e%2f%2e%2e/b.jpg', /^exemple\.fr\/-[0-9a-f]{16}\/b\.jpg$/],
  [
    'signs that disks do not take',
    'https://exemple.fr/%00a%5Cb:c.jpg',
    /^exemple\.fr\/-[0-9a-f]{16}\/-a-b-c\.jpg$/,
  ],
  ['a name of a device', 'https://exemple.fr/con.jpg', /^exemple\.fr\/-[0-9a-f]{16}\/-con\.jpg$/],
  ['a query', 'https://exemple.fr/a.jpg?v=2', /^exemple\.fr\/-[0-9a-f]{16}\/a\.jpg$/],
  ['a hidden folder', 'https://exemple.fr/.git/a.jpg', /^exemple\.fr\/-[0-9a-f]{16}\/a\.jpg$/],
  ['a folder called like a file', 'https://exemple.fr/a.jpg/b.jpg', /^exemple\.fr\/-[0-9a-f]{16}\/b\.jpg$/],
  [
    'a name too long for a disk',
    `https://exemple.fr/${'é'.repeat(300)}.jpg`,
    /^exemple\.fr\/-[0-9a-f]{16}\/é{58}\.jpg$/,
  ],
  ['many steps', `https://exemple.fr/${'a/'.repeat(200)}b.jpg`, /^exemple\.fr\/-[0-9a-f]{16}\/b\.jpg$/],
])('where a file is kept: %s', (_name, url, expected) => {
  const file = openSavedFiles('media').placeFor(new URL(url)).split(path.sep).join('/');
  expect(file.slice('media/'.length)).toEqual(
    typeof expected === 'string' ? expected : expect.stringMatching(expected),
  );
});

test('two addresses never share a file', () => {
  const { placeFor } = openSavedFiles('media');
  const urls = ['?v=1', '?v=2', ''].map((query) => new URL(`https://exemple.fr/a.jpg${query}`));
  expect(new Set(urls.map(placeFor)).size).toBe(3);
});

test('a file that is there under a name in other capitals keeps its place', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'depeche-saved-'));
  try {
    const saved = openSavedFiles(folder);
    // As a disk does that does not tell capitals: what is there is not what was saved.
    mkdirSync(path.join(folder, 'exemple.fr'));
    writeFileSync(path.join(folder, 'exemple.fr', 'A.jpg'), '');
    expect(saved.placeFor(new URL('https://exemple.fr/A.jpg'))).toMatch(/-[0-9a-f]{16}/);
    expect(saved.find(new URL('https://exemple.fr/A.jpg'))).toBeUndefined();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
