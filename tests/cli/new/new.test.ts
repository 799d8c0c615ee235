import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readContent } from '../../../src/cli/readContent.ts';
import { pathsFromArticles, runCli } from '../runCli.ts';
import { articleText, makePublication, siteYaml } from '../../site/publications.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const clock = Date.parse('2026-11-23T06:30:00Z');
const files = {
  'articles/2024/accord.md': articleText({ redirectFrom: '[/politique/vieux-nom/]' }),
  'articles/2024/en-panne.md': articleText({ date: 'hier' }),
  'authors/helene-marchetti.yaml': 'name: Hélène Marchetti\n',
};

function publication(settings = siteYaml): string {
  const content = makePublication(files, settings);
  folders.push(content);
  return content;
}

/** Runs the command without a terminal; returns its output and all files of articles afterwards. */
async function create(args: string[], { content = publication() } = {}) {
  const env = { SOURCE_DATE_EPOCH: String(clock / 1000) };
  const { status, stdout, stderr } = await runCli(['new', ...args], { CONTENT_DIR: content, ...env });
  const written = readdirSync(path.join(content, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /index\.mdx?$/.test(name))
    .map((name) => readFileSync(path.join(content, 'articles', name), 'utf8'));
  return {
    status,
    stdout: pathsFromArticles(stdout),
    message: pathsFromArticles(stderr).split('\n\n')[0]!.trim(),
    written,
    content,
  };
}

describe('a new article', async () => {
  const { status, stdout, written, content } = await create([
    'Métaux critiques : "un accord"',
    '--section',
    'politique',
    '--author',
    'Hélène Marchetti',
    '--tags',
    'Chine, terres rares',
  ]);

  test('is reported with its path and its address', async () => {
    expect(status).toBe(0);
    expect(stdout).toBe(
      'articles/2026/metaux-critiques-un-accord/index.md\nÀ relire sur http://localhost:4321/politique/metaux-critiques-un-accord/ (npm run dev).\nC’est un brouillon : retirez « draft: true » pour le publier.\n',
    );
  });

  test('has the editor’s title, the time in the site’s zone, and is a draft', async () => {
    expect(written).toEqual([
      `---
title: 'Métaux critiques : "un accord"'
date: 2026-11-23 07:30
category: politique
authors: [helene-marchetti]
tags: [Chine, terres rares]
draft: true
---

`,
    ]);
  });

  test('is valid', async () => {
    const read = await readContent(content, clock);
    expect(read.faults.filter(({ file }) => !file.endsWith('en-panne.md'))).toEqual([]);
    expect(read.articles.find(({ slug }) => slug === 'metaux-critiques-un-accord')).toMatchObject({
      title: 'Métaux critiques : "un accord"',
      status: 'draft',
    });
  });

  test('is not overwritten', async () => {
    const again = await create(['Métaux critiques : un accord', '--section', 'politique'], { content });
    expect(again.status).toBe(1);
    expect(again.message).toBe(
      '« metaux-critiques-un-accord » est déjà le nom de articles/2026/metaux-critiques-un-accord/index.md. Pour un autre nom : --slug metaux-critiques-un-accord-2',
    );
    expect(again.written).toEqual(written);
  });
});

test('a dossier is a file of its own, which articles join', async () => {
  const { status, stdout, content } = await create(['--dossier', 'L’eau : à qui ?', '--summary', 'Un lit.']);
  expect([status, stdout.split('\n').slice(1)]).toEqual([
    0,
    [
      'À relire sur http://localhost:4321/dossiers/l-eau-a-qui/ (npm run dev).',
      'Un article en fait partie par cette ligne de son en-tête : dossier: l-eau-a-qui',
      'C’est un brouillon : retirez « draft: true » pour le publier.',
      '',
    ],
  ]);
  expect(readFileSync(path.join(content, 'dossiers/l-eau-a-qui.md'), 'utf8')).toBe(
    '---\ntitle: "L’eau : à qui ?"\nsummary: Un lit.\ndraft: true\n---\n\n',
  );
  const again = await create(['--dossier', 'L’eau : à qui ?'], { content });
  expect([again.status, again.message]).toEqual([
    1,
    '« l-eau-a-qui » est déjà le nom de dossiers/l-eau-a-qui.md. Pour un autre nom : --slug l-eau-a-qui-2',
  ]);
});

test('all options are written', async () => {
  const { written, stdout } = await create([
    'Un',
    'titre',
    '--section',
    'Politique',
    '--kind',
    'Contenu sponsorisé (publicité)',
    '--sponsor',
    'Acme',
    '--sponsor-url',
    'https://acme.example',
    '--summary',
    'Le chapeau.',
    '--date',
    '2027-01-02',
    '--slug',
    'autre',
    '--lang',
    'en',
    '--mdx',
    '--publish',
    '--author',
    'Jean Invité',
    '--author',
    'helene-marchetti',
  ]);
  expect(stdout).toMatch(/^articles\/2027\/autre\/index\.mdx\n.*\n$/);
  expect(written).toEqual([
    `---
title: Un titre
date: 2027-01-02
category: politique
summary: Le chapeau.
authors: [Jean Invité, helene-marchetti]
kind: sponsored
sponsor:
  name: Acme
  url: https://acme.example
lang: en
---

`,
  ]);
});

test('the address includes the base path of the site', async () => {
  const content = publication(siteYaml.replace('https://example.org', 'https://example.org/journal'));
  expect((await create(['Essai', '--section', 'politique'], { content })).stdout).toContain(
    'http://localhost:4321/journal/politique/essai/ ',
  );
});

test('messages are in English for an English publication', async () => {
  const content = publication(siteYaml.replace('language: fr', 'language: en'));
  expect((await create(['Essai', '--section', 'politique'], { content })).stdout).toContain(
    'It is a draft: take out "draft: true"',
  );
});

describe('nothing is written', () => {
  test.each([
    ['without a title and a section', [], 2, 'Il manque un titre entre guillemets et --section.'],
    ['of an empty title', [' ', '--section', 'politique'], 2, 'Le titre est vide.'],
    [
      'of a title of signs',
      ['– !', '--section', 'politique'],
      2,
      /pas de lettre dont faire une adresse : .* --slug mon-article\.$/,
    ],
    [
      'in a section that does not exist',
      ['Essai', '--section', 'Politiqe'],
      2,
      'La rubrique « Politiqe » n’existe pas. Vouliez-vous écrire « politique » ?',
    ],
    [
      'by an author who has no file',
      ['Essai', '--section', 'politique', '--author', 'helene-marcheti'],
      2,
      /Vouliez-vous écrire « helene-marchetti » \?$/,
    ],
    [
      'of a kind that does not exist',
      ['Essai', '--section', 'politique', '--kind', 'recette'],
      2,
      /^Le genre « recette » n’existe pas\. Il y a : news, /,
    ],
    [
      'on a day that does not exist',
      ['Essai', '--section', 'politique', '--date', '2026-02-30'],
      2,
      /^date {2}« 2026-02-30 » n’existe pas/,
    ],
    [
      'in a language that is no code',
      ['Essai', '--section', 'politique', '--lang', 'anglais'],
      2,
      /^lang {2}« anglais » n’est pas un code de langue/,
    ],
    [
      'sponsored without a sponsor',
      ['Essai', '--section', 'politique', '--kind', 'sponsored'],
      2,
      'Il manque --sponsor et --sponsor-url.',
    ],
    [
      'with a sponsor it does not name as one',
      ['Essai', '--section', 'politique', '--sponsor', 'Acme'],
      2,
      '--sponsor va avec --kind sponsored.',
    ],
    [
      'with an address of two words',
      ['Essai', '--section', 'politique', '--slug', 'Deux Mots'],
      2,
      /écrivez --slug deux-mots\.$/,
    ],
    [
      'with an address the site keeps for itself',
      ['Essai', '--section', 'politique', '--slug', 'corrections'],
      2,
      /écrivez --slug article-corrections\.$/,
    ],
    [
      'with a name that another article has',
      ['Accord', '--section', 'politique'],
      1,
      '« accord » est déjà le nom de articles/2024/accord.md. Pour un autre nom : --slug accord-2',
    ],
    [
      'with the name of an article that has faults',
      ['En panne', '--section', 'politique'],
      1,
      /articles\/2024\/en-panne\.md/,
    ],
    [
      'with an address that another article had',
      ['Vieux nom', '--section', 'politique'],
      1,
      /^L’adresse \/politique\/vieux-nom\/ mène déjà à articles\/2024\/accord\.md/,
    ],
    ['with a forbidden character', ['Un\u0007 titre', '--section', 'politique'], 2, /^title {2}.*U\+0007/],
  ])('%s', async (_, args, status, sentence) => {
    const result = await create(args);
    expect(result.message).toMatch(sentence);
    expect([result.status, result.written]).toEqual([status, []]);
  });

  test('if site.yaml has faults, which are reported', async () => {
    const { status, message } = await create(['Essai', '--section', 'politique'], {
      content: publication('name: X\n'),
    });
    expect(status).toBe(1);
    expect(message).toMatch(/site\.yaml:1:1 /);
  });
});
