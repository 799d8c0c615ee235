import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { themeComponents } from '../../src/intake/theme/components.ts';
import { testClock } from '../site/fixture.ts';
import { runCli } from './runCli.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'depeche-init-'));
afterAll(() => rmSync(parent, { recursive: true }));

const at = (...steps: string[]) => path.join(parent, ...steps);
const env = { SOURCE_DATE_EPOCH: testClock, LANG: 'fr_FR.UTF-8', INIT_CWD: parent, CONTENT_DIR: at('none') };
const run = (args: string[]) => runCli(['init', '--program', '1.0.0', ...args], env);

describe.each([
  ['fr', 'Le courrier de l’Oise : "hier"', 'Politique, Vie locale, Été'],
  ['en', 'The Valley Courier', 'Politics, True, 24 hours'],
])('a publication in %s', (language, name, sections) => {
  const folder = `${language} new`;

  test('is made without a question, and check finds nothing in it', async () => {
    const made = await run([folder, '--language', language, '--name', name, '--sections', sections]);
    expect([made.status, made.stderr]).toEqual([0, '']);
    const { status, stdout } = await runCli(['check', '--strict'], {
      ...env,
      CONTENT_DIR: at(folder),
      CACHE_DIR: at('cache'),
    });
    expect(stdout).toMatch(/^(?:Rien à signaler|Nothing to tell)[^\n]*\n$/);
    expect(status).toBe(0);
  });

  test('has nothing of the sample, and no placeholder', () => {
    const files = readdirSync(at(folder), { recursive: true, encoding: 'utf8', withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile() && !entry.name.endsWith('.webp'))) {
      const text = readFileSync(path.join(file.parentPath, file.name), 'utf8');
      expect(text, file.name).not.toMatch(/\{\{\w|métaux|terres rares|Fil des|marchetti/i);
    }
  });

  test('has each picture that the guide shows', () => {
    const shown = readFileSync(at(folder, 'README.md'), 'utf8').matchAll(
      /!\[[^\]]+\]\(\.\/(guide\/[^)]+)\)/g,
    );
    expect([...shown].map(([, name]) => name!).sort()).toEqual(
      readdirSync(at(folder, 'guide'))
        .map((name) => `guide/${name}`)
        .sort(),
    );
  });

  test('says of its theme which components may be replaced', () => {
    for (const name of themeComponents)
      expect(readFileSync(at(folder, 'theme/README.md'), 'utf8')).toContain(name);
  });

  test('has its program with its version, a script for each command, and the guide with every field', () => {
    const manifest = JSON.parse(readFileSync(at(folder, 'package.json'), 'utf8')) as {
      dependencies: object;
      devDependencies: object;
      scripts: Record<string, string>;
    };
    expect(manifest.dependencies).toEqual({ depeche: '1.0.0' });
    // What builds the site does without them.
    expect(Object.keys(manifest.devDependencies)).toEqual(['astro', '@astrojs/mdx', 'feedsmith']);
    expect(manifest.scripts).toMatchObject({ dev: 'depeche dev', build: 'depeche build' });
    expect(readFileSync(at(folder, 'README.md'), 'utf8')).toContain('`textAndDataMining.reserved`');
  });
});

test('nothing is overwritten: a file in the way is named, and nothing is written', async () => {
  const folder = at('taken');
  await run(['taken']);
  rmSync(path.join(folder, 'pages'), { recursive: true });
  writeFileSync(path.join(folder, 'site.yaml'), 'name: Autre');
  const { status, stderr } = await run(['taken']);
  expect(status).toBe(1);
  expect(stderr).toContain(path.join('taken', 'site.yaml'));
  expect(readFileSync(path.join(folder, 'site.yaml'), 'utf8')).toBe('name: Autre');
  expect(existsSync(path.join(folder, 'pages'))).toBe(false);
});

test.each([
  ['fr', '« /proc/courrier » n’existe pas et ne peut être créé. Choisissez un autre dossier.'],
  ['en', '"/proc/courrier" does not exist and cannot be made. Choose another folder.'],
])('a folder that the system does not take is answered in %s', async (language, sentence) => {
  const { status, stdout, stderr } = await run(['/proc/courrier', '--name', 'A', '--language', language]);
  expect([status, stdout, stderr.trim().replaceAll('\u00A0', ' ')]).toEqual([1, '', sentence]);
});

test('an editors’ interface brings its package, and is for the repository’s root', async () => {
  await run(['admin', '--admin', 'owner/name']);
  expect(readFileSync(at('admin/package.json'), 'utf8')).toMatch(/"@sveltia\/cms": "\d+\.\d+\.\d+"/);
  expect(readFileSync(at('admin/site.yaml'), 'utf8')).toContain('repository: owner/name\n  folder: .\n');
});

test.each([
  [
    'a host that there is not',
    ['x', '--host', 'githib'],
    /« githib » ne va pas avec --host\. Il y a : github/,
  ],
  ['a look that there is not', ['x', '--look', 'large'], /« large » ne va pas avec --look\. Il y a : wire/],
  ['a language that there is not', ['x', '--language', 'de'], /« de » ne va pas avec --language/],
  ['two sections of one address', ['x', '--sections', 'Été, ete'], /--sections "Politique, Culture"/],
  ['a section with the address of a page of the site', ['x', '--sections', 'Archives'], /archives, auteurs…/],
  [
    'an address that is none',
    ['x', '--url', 'javascript:alert(1)'],
    /avec --url\. Écrivez par exemple : --url https/,
  ],
  [
    'a repository without an owner',
    ['x', '--admin', 'journal'],
    /avec --admin\. Écrivez par exemple : --admin owner/,
  ],
  ['two folders', ['x', 'y'], /« y » est de trop/],
])('%s is answered in a sentence, and nothing is written', async (_name, args, sentence) => {
  const { status, stderr } = await run(args);
  expect(status).toBe(2);
  expect(stderr).toMatch(sentence);
  expect(existsSync(at('x'))).toBe(false);
});
