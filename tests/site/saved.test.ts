import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isFull } from '../fullRun.ts';
import { buildEnvironment } from './fixture.ts';
import { digestsOf } from './checkout.ts';
import { picture } from './edits.ts';
import { filesOf } from './output.ts';
import { articleText, makePublication, siteYaml } from './publications.ts';
import { whileSaving, type SavedFile } from './saving.ts';
import { withPreloaded } from './withPreloaded.ts';

const root = '.cache/tests/saved';
const out = path.join(root, 'site');
let content: string;
const contentPath = (file: string) => path.join(content, file);

const texts: Record<string, string> = {
  'articles/texte.md': articleText({ title: 'Un texte' }, 'Avant.'),
  'articles/brouillon.md': articleText({ title: 'Bientôt un brouillon' }, 'Avant.'),
  'articles/retire.md': articleText({ title: 'Bientôt retiré' }, 'Avant.'),
  'articles/compose.mdx': articleText({ title: 'Composé' }, '<Quote by="Quelqu’un">\n  Avant.\n</Quote>'),
  'pages/contact.md': '---\ntitle: Contact\n---\n\nAvant.\n',
};

beforeAll(() => {
  rmSync(root, { recursive: true, force: true });
  content = makePublication(texts);
});
afterAll(() => [root, content].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Builds while files are saved, one each time the build begins to read; returns the status and the lines printed. */
const buildWhileSaving = (saves: SavedFile[]) =>
  whileSaving(
    `${root}-saves.json`,
    saves.map(([file, ...rest]): SavedFile => [contentPath(file), ...rest]),
    (env) => {
      const { status, stderr } = spawnSync(process.execPath, ['src/cli/cli.ts', 'build', '--out', out], {
        env: buildEnvironment(
          withPreloaded('smallPictures.ts', {
            CONTENT_DIR: content,
            CACHE_DIR: path.join(root, 'cache'),
            ...env,
          }),
        ),
        encoding: 'utf8',
      });
      return { status, output: stderr.split('\n').filter((line) => line !== '') };
    },
  );

const startsOver = (file: string) =>
  `Le fichier ${path.relative('.', contentPath(file))} a changé pendant la construction\u00a0: on recommence.`;

const page = (address: string) => readFileSync(path.join(out, address, 'index.html'), 'utf8');

test('a build restarts for each file saved after it was read, and publishes the saved content', async () => {
  const { status, output } = await buildWhileSaving([
    ...['articles/compose.mdx', 'articles/texte.md'].map((file): SavedFile => [
      file,
      texts[file]!.replace('Avant', 'Après'),
    ]),
    ['articles/brouillon.md', articleText({ title: 'Bientôt un brouillon', draft: 'true' }, 'Avant.')],
    ['articles/retire.md', null],
  ]);
  expect({ status, output }).toEqual({
    status: 0,
    output: ['articles/compose.mdx', 'articles/texte.md', 'articles/brouillon.md', 'articles/retire.md'].map(
      startsOver,
    ),
  });
  for (const name of ['texte', 'compose']) {
    expect(page(`politique/${name}`)).toContain('Après.');
    expect(page(`politique/${name}`)).not.toContain('Avant.');
  }
  expect(filesOf(out).filter((file) => /brouillon|retire/.test(file))).toEqual([]);
});

// By day, the files of the first test stand for these.
test.runIf(isFull)(
  'a build restarts for attachments and pictures, and for settings saved between two reads',
  async () => {
    mkdirSync(contentPath('articles/mine'));
    const body = '[Le rapport](./rapport.pdf)\n\n![La vue](./vue.jpg "La vue © Une personne")';
    writeFileSync(contentPath('articles/mine/index.md'), articleText({ title: 'La mine' }, body));
    writeFileSync(contentPath('articles/mine/rapport.pdf'), '%PDF-1.4 avant');
    writeFileSync(contentPath('articles/mine/vue.jpg'), await picture('#ff0000'));
    const { status, output } = await buildWhileSaving([
      ['articles/mine/rapport.pdf', '%PDF-1.4 après'],
      ['articles/mine/vue.jpg', await picture('#00ff00')],
      ['site.yaml', siteYaml.replace('name: Le Petit Fil', 'name: Le Grand Fil'), 'before'],
    ]);
    expect({ status, output }).toEqual({
      status: 0,
      output: ['articles/mine/rapport.pdf', 'articles/mine/vue.jpg', 'site.yaml'].map(startsOver),
    });
    expect(readFileSync(path.join(out, 'politique/mine/rapport.pdf'), 'utf8')).toBe('%PDF-1.4 après');
    const copies = filesOf(out).filter((file) => /_astro\/vue.*webp$/.test(file));
    const [red, green] = (await sharp(path.join(out, copies[0]!)).stats()).channels;
    expect(green!.mean).toBeGreaterThan(red!.mean);
    expect(/<title>(.*?)<\/title>/.exec(page(''))?.[1]).toBe('Le Grand Fil');
  },
);

test('a build that finds a saved file at every restart fails with a sentence, and leaves the site unchanged', async () => {
  const before = digestsOf(out);
  const contact = (time: number) => `---\ntitle: Contact\n---\n\nPour la ${time}e fois.\n`;
  writeFileSync(contentPath('pages/contact.md'), contact(0));
  const { status, output } = await buildWhileSaving(
    [1, 2, 3, 4, 5].map((time) => ['pages/contact.md', contact(time)]),
  );
  expect(status).toBe(1);
  expect(output.slice(0, -1)).toEqual(Array.from({ length: 4 }, () => startsOver('pages/contact.md')));
  expect(output.at(-1)).toMatch(/contact\.md a changé plusieurs fois de suite .* Recommencez/);
  expect(digestsOf(out)).toEqual(before);
});
