import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readPublication } from '../../../src/intake/publication.ts';
import { outline } from '../../../src/markdown/outline.ts';
import { clock, frontMatter, siteYaml } from '../samples.ts';

const fixture = 'tests/publication/articles';
const film = readFileSync(`${fixture}/2024/aimants-force-invisible/aimant.mp4`);

/** What is read of an article with this text, and of the files beside it. */
async function read(body: string, files: Record<string, string | Buffer>, settings = '') {
  const root = mkdtempSync(path.join(tmpdir(), 'body-media-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(path.join(root, 'articles'));
  writeFileSync(path.join(root, 'site.yaml'), siteYaml + settings);
  writeFileSync(path.join(root, 'articles/mine.md'), frontMatter().replace('Texte.', body));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(root, 'articles', name), bytes);
  const { articles, faults } = await readPublication(root, { clock, outline, root });
  return { faults: faults.map(({ rule, line }) => [rule, line]), article: articles[0] };
}

const captions = 'WEBVTT\n\n00:00.000 --> 00:01.000\nUn mot.\n';

test.each([
  ['the directive', '::video{src="./mine.mp4" title="La mine" credit="A"}'],
  ['a picture', '![La mine](./mine.mp4 "Une légende © A")'],
  ['HTML', '<video src="./mine.mp4" title="La mine" controls></video>'],
  [
    'HTML with a source',
    '<video title="La mine">\n<source src="./mine.mp4" type="video/mp4">\nTexte de repli.\n</video>',
  ],
])('%s shows a video', async (_, body) => {
  const { faults, article } = await read(body, { 'mine.mp4': film });
  expect(faults).toEqual([]);
  expect(article?.media).toMatchObject([
    { kind: 'video', src: './mine.mp4', title: 'La mine', duration: 2, width: 160, height: 120 },
  ]);
});

test('captions of its name are found, with their languages, and make the transcript', async () => {
  const { article } = await read('::video{src="./mine.mp4" title="La mine"}', {
    'mine.mp4': film,
    'mine.vtt': captions,
    'mine.pt-BR.vtt': captions,
    'mine-autre.vtt': captions,
  });
  expect(article?.media[0]).toMatchObject({
    captions: [
      { src: './mine.pt-BR.vtt', language: 'pt-BR' },
      { src: './mine.vtt', language: 'fr' },
    ],
    transcript: [{ text: 'Un mot.' }],
  });
  expect(Object.keys(article!.attachments).sort()).toEqual(['./mine.mp4', './mine.pt-BR.vtt', './mine.vtt']);
});

test('a transcript of the hand takes the place of that of the captions', async () => {
  const { article } = await read('::video{src="./mine.mp4" title="La mine"}', {
    'mine.mp4': film,
    'mine.vtt': captions,
    'mine.txt': 'Anne : Deux mots.\n',
  });
  expect(article?.media[0]?.transcript).toEqual([{ voice: 'Anne', text: 'Deux mots.' }]);
});

test('a file on the publication’s own host has the length and the size that are written', async () => {
  const body =
    '::video{src="https://media.example.org/mine.mp4" title="La mine" duration="12:30" size="140 Mo" spoken="no"}';
  const { faults, article } = await read(body, {}, 'media: { host: https://media.example.org }\n');
  expect(faults).toEqual([]);
  expect(article?.media).toMatchObject([
    { src: 'https://media.example.org/mine.mp4', duration: 750, bytes: 140_000_000, silent: true },
  ]);
  expect(article?.attachments).toEqual({});
});

test('a setting allows larger files than usual, or smaller ones only', async () => {
  const large = Buffer.concat([film, Buffer.alloc(1024 * 1024)]);
  const body = '::video{src="./mine.mp4" title="La mine"}';
  expect((await read(body, { 'mine.mp4': large }, 'media: { largest: 1 }\n')).faults).toEqual([
    ['media-large', 6],
  ]);
  expect((await read(body, { 'mine.mp4': large }, 'media: { largest: 2 }\n')).faults).toEqual([]);
});

test('a video among words, or without an address, is told', async () => {
  expect((await read('Voir ![la mine](./mine.mp4) ici.', { 'mine.mp4': film })).faults).toEqual([
    ['component-inline', 6],
  ]);
  expect((await read('<video controls></video>', {})).faults).toEqual([['html-refused', 6]]);
});
