import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { assertNoLinksOut } from '../../../src/builder/bundle/publicFiles.ts';
import { readBytes } from '../../../src/intake/files/fileBytes.ts';
import { listFiles } from '../../../src/intake/files/listing.ts';
import { readPublication } from '../../../src/intake/publication.ts';
import { clock, frontMatter, outline, siteYaml, faultText } from '../samples.ts';

/** Makes a folder `content` with files and symbolic links, beside a folder `outside` with a secret. */
function folderOf(files: Record<string, string>, links: Record<string, string> = {}) {
  const parent = mkdtempSync(path.join(tmpdir(), 'listed-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  mkdirSync(path.join(parent, 'outside'));
  writeFileSync(path.join(parent, 'outside/secret.md'), frontMatter('title: Secret'));
  const content = path.join(parent, 'content');
  const write = (file: string, create: (target: string) => void) => {
    mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
    create(path.join(content, file));
  };
  for (const [file, text] of Object.entries({ 'site.yaml': siteYaml, ...files }))
    write(file, (target) => writeFileSync(target, text));
  for (const [file, destination] of Object.entries(links))
    write(file, (target) => symlinkSync(destination, target));
  return content;
}

const secret = '../../outside/secret.md';

describe('a link that leads out of the folder is a fault, whatever it replaces:', () => {
  test.each([
    ['an article', 'articles/mine.md', secret],
    ['an article by its absolute path', 'articles/mine.md', '/usr/bin/env'],
    ['what the process was started with', 'articles/mine.csv', '/proc/self/environ'],
    ['a folder of articles', 'articles/autres', '../../outside'],
    ['the folder around', 'articles/autres', '../..'],
    ['a folder whose name begins like the publication’s', 'articles/autres', '../../content-2'],
    ['a picture', 'articles/mine.jpg', secret],
    ['an attachment', 'articles/mine.pdf', secret],
    ['an author', 'authors/ida.yaml', secret],
    ['a page', 'pages/contact.md', secret],
    ['the words', 'words.txt', '../outside/secret.md'],
    ['a device', 'articles/mine.md', '/dev/zero'],
    ['a link to another link that leads out', 'articles/mine.md', '../.relais.md'],
  ])('%s', async (_, file, destination) => {
    const content = folderOf(
      { 'articles/autre.md': frontMatter() },
      { [file]: destination, '.relais.md': '/usr/bin/env' },
    );
    mkdirSync(path.join(content, '../content-2'));
    const { faults, articles } = await readPublication(content, { clock, outline, root: content });
    expect(faults.map((fault) => [fault.file, fault.rule])).toEqual([[file, 'file-outside']]);
    expect(articles.map(({ title }) => title)).toEqual(['La mine']);
  });

  test('the settings', async () => {
    const content = folderOf({});
    renameSync(path.join(content, 'site.yaml'), path.join(content, '../outside/site.yaml'));
    symlinkSync('../outside/site.yaml', path.join(content, 'site.yaml'));
    const { faults, settings } = await readPublication(content, { clock, outline, root: content });
    expect(faults.map(({ rule }) => rule)).toContain('file-outside');
    expect(settings).toBeUndefined();
  });

  test('and so is a broken link', async () => {
    const content = folderOf({}, { 'articles/mine.md': 'perdu.md', 'articles/soi.md': 'soi.md' });
    const { faults } = await readPublication(content, { clock, outline, root: content });
    expect(faults.map((fault) => faultText(fault))).toEqual([
      'Ce fichier ne peut pas être lu (ENOENT) ; vérifiez ses droits d’accès, ou remplacez-le.',
      'Ce fichier ne peut pas être lu (ELOOP) ; vérifiez ses droits d’accès, ou remplacez-le.',
    ]);
  });
});

describe('a link within the folder', () => {
  const paths = async (content: string) => (await listFiles(content)).files.map((file) => file.path);

  test('is followed', async () => {
    const content = folderOf(
      { 'commun/mine.jpg': 'x', '_textes/a.md': frontMatter() },
      {
        'articles/mine.jpg': '../commun/mine.jpg',
        'articles/commun': '../commun',
        'articles/a.md': '../_textes/a.md',
      },
    );
    expect(await paths(content)).toEqual([
      'articles/a.md',
      'articles/commun/mine.jpg',
      'articles/mine.jpg',
      'commun/mine.jpg',
      'site.yaml',
    ]);
  });

  test.each([
    ['to the folder it is in', { 'articles/tour': '.' }],
    ['to a folder around it', { 'articles/a/tour': '../..' }],
    ['to a folder that leads back', { 'articles/a/b': '../../pages', 'pages/a': '../articles' }],
  ])('is not followed in circles: %s', async (_, links) => {
    const content = folderOf({ 'articles/mine.jpg': '', 'pages/p.jpg': '' }, links);
    expect(new Set((await paths(content)).map((file) => path.basename(file)))).toEqual(
      new Set(['mine.jpg', 'p.jpg', 'site.yaml']),
    );
  });

  test('to a published text is a fault, because it would be published twice', async () => {
    const content = folderOf(
      { 'articles/a/mine.md': frontMatter() },
      { 'articles/b': 'a', 'articles/c.md': 'a/mine.md' },
    );
    const { faults, articles } = await readPublication(content, { clock, outline, root: content });
    expect(faults.map((fault) => [fault.file, fault.rule, fault.values])).toEqual([
      ['articles/b/mine.md', 'file-twice', { file: 'articles/a/mine.md' }],
      ['articles/c.md', 'file-twice', { file: 'articles/a/mine.md' }],
    ]);
    expect(articles.map(({ id }) => id)).toEqual(['a/mine']);
  });

  test('is followed if the folder itself is reached by a link', async () => {
    const content = folderOf({ 'commun/mine.jpg': 'x' }, { 'articles/mine.jpg': '../commun/mine.jpg' });
    const link = path.join(content, '../publication');
    symlinkSync('content', link);
    expect(await paths(link)).toEqual(['articles/mine.jpg', 'commun/mine.jpg', 'site.yaml']);
  });
});

test.skipIf(process.platform === 'win32')('a pipe is reported without being read', async () => {
  const content = folderOf({});
  mkdirSync(path.join(content, 'articles'));
  execFileSync('mkfifo', [path.join(content, 'articles/mine.md')]);
  const { faults } = await readPublication(content, { clock, outline, root: content });
  expect(faults.map((fault) => faultText(fault))).toEqual([
    'Ce fichier ne peut pas être lu (FIFO) ; vérifiez ses droits d’accès, ou remplacez-le.',
  ]);
  expect(readBytes({ disk: path.join(content, 'articles/mine.md') })).toHaveProperty('reason');
});

test('a link that replaces a file, or its folder, after the listing is not read', () => {
  const content = folderOf(
    { 'articles/mine.md': 'x' },
    { 'autre.md': '../outside/secret.md', autres: '../outside' },
  );
  const root = realpathSync(content);
  expect(readBytes({ disk: path.join(content, 'articles/mine.md') }, root)).toBeInstanceOf(Uint8Array);
  expect(readBytes({ disk: path.join(content, 'autre.md') }, root)).toHaveProperty('outside');
  expect(readBytes({ disk: path.join(content, 'autres/secret.md') }, root)).toHaveProperty('outside');
});

describe('files named by an article are only looked up inside the folder:', () => {
  test.each([
    '../../outside/secret.md',
    '../../outside/secret.pdf',
    '%2e%2e/%2e%2e/outside/secret.pdf',
    '..%2f..%2foutside%2fsecret.pdf',
    '..\\..\\outside\\secret.pdf',
    'C:\\outside\\secret.pdf',
    'mine.pdf%00.md',
  ])('%s', async (href) => {
    const content = folderOf({
      'articles/mine.md': frontMatter().replace('Texte.', `[a](${href}) ![b](${href}.jpg)`),
    });
    writeFileSync(path.join(content, '../outside/secret.pdf'), 'x');
    writeFileSync(path.join(content, '../outside/secret.pdf.jpg'), 'x');
    const { faults, articles } = await readPublication(content, { clock, outline, root: content });
    expect(faults.length).toBeGreaterThan(0);
    expect(articles).toEqual([]);
  });
});

test('a folder published unchanged must not contain links to the outside either, hidden files included', async () => {
  const content = folderOf({ 'a.svg': '' }, { '.well-known/x.txt': '/usr/bin/env', 'b.svg': 'a.svg' });
  await expect(assertNoLinksOut(content, 'en')).rejects.toThrow(
    /^\S+\.well-known\/x\.txt:1:1 {2}This link leads to “\/usr\/bin\/env”.+\n1 mistake to correct\.$/,
  );
  rmSync(path.join(content, '.well-known/x.txt'));
  await assertNoLinksOut(content, 'en');
  await assertNoLinksOut(path.join(content, 'missing'), 'en');
});
