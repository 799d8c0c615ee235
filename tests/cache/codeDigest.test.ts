import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { traceCode, codeDigest } from '../../src/cache/codeDigest.ts';
import { packagesOf } from '../../src/cache/packages.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'depeche-code-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pathOf = (name: string) => path.join(folder, name);
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(pathOf(name)), { recursive: true });
  writeFileSync(pathOf(name), text);
};

const files: Record<string, string> = {
  'start.ts': `import { b } from './imported.ts';
import type { T } from './types.ts';
import { type U, value } from './mixed.ts';
import Page from './Page.astro';
import styles from './styles.css?raw';
export { c } from './exported.ts';
export const least = <T,>(a: T, b: number) => (a as number) / b / 2;
const later = () => import('./later.ts');
const font = new URL('./font.ttf', import.meta.url);
const drawings = new URL('./drawings/', import.meta.url);
const examples = import.meta.glob<string>('./examples/*.mdx', { eager: true });`,
  'imported.ts': `import './deep.ts';`,
  'Page.astro': `---\nimport Card from './Card.astro';\n---\n\n<Card />\n<script>import './script.ts';</script>\n<style>@import './page.css';</style>`,
  'styles.css': `@import 'tokens.css';\na { background: url(dots.svg) }`,
  'types.ts': 'export type T = 1;',
  'unrelated.ts': 'export const a = 1;',
};
const imported = ['mixed.ts', 'exported.ts', 'later.ts', 'deep.ts', 'script.ts', 'Card.astro', 'page.css'];
const read = ['tokens.css', 'dots.svg', 'font.ttf', 'drawings/a/b.svg', 'examples/One.mdx'];

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const name of [...imported, ...read]) write(name, '');
  for (const [name, text] of Object.entries(files)) write(name, text);
});

const digest = () => codeDigest(pathOf('start.ts'));

describe('the digest of a module changes with a byte in', () => {
  test.each([
    ['the module itself', 'start.ts'],
    ['a module that it imports', 'imported.ts'],
    ['one that is imported there', 'deep.ts'],
    ['one of which a value is imported beside types', 'mixed.ts'],
    ['one that it re-exports', 'exported.ts'],
    ['one that it imports later', 'later.ts'],
    ['a component', 'Page.astro'],
    ['a component of that', 'Card.astro'],
    ['a script of a component', 'script.ts'],
    ['the styles of a component', 'page.css'],
    ['styles', 'styles.css'],
    ['styles of styles', 'tokens.css'],
    ['a picture of styles', 'dots.svg'],
    ['a file that it reads', 'font.ttf'],
    ['a file of a folder that it reads', 'drawings/a/b.svg'],
    ['a file that it has Vite find', 'examples/One.mdx'],
  ])('%s', async (_, name) => {
    const before = await digest();
    writeFileSync(pathOf(name), `${readFileSync(pathOf(name), 'utf8')}\n`);
    expect(await digest()).not.toBe(before);
  });
});

test.each([
  ['a new file in a folder that it reads', () => write('drawings/new.svg', '')],
  ['a missing file', () => rmSync(pathOf('deep.ts'))],
])('it changes with %s', async (_, change) => {
  const before = await digest();
  change();
  expect(await digest()).not.toBe(before);
});

test.each([
  ['a module of which only types are imported', 'types.ts'],
  ['a module that nothing imports', 'unrelated.ts'],
])('it does not change with a byte in %s', async (_, name) => {
  const before = await digest();
  write(name, '\n');
  expect(await digest()).toBe(before);
});

test('it is the same for the same code in another folder', async () => {
  const [here, there] = await Promise.all(
    ['src/search/rank.ts', './src/search/../search/rank.ts'].map((file) => codeDigest(file)),
  );
  expect(here).toBe(there);
});

test('a package includes all its dependencies, as Node resolves them', () => {
  const packages = {
    'node_modules/a': {
      name: 'a',
      version: '1.0.0',
      dependencies: { b: '^2.0.0' },
      optionalDependencies: { c: '1', e: '1' },
    },
    'node_modules/a/node_modules/b': {
      name: 'b',
      version: '2.0.0',
      peerDependencies: { '@x/d': '1', f: '1' },
      peerDependenciesMeta: { f: { optional: true } },
    },
    'node_modules/b': { name: 'b', version: '1.0.0' },
    'node_modules/c': { name: 'c', version: '1.0.0' },
    'node_modules/@x/d': { name: '@x/d', version: '4.0.0', dependencies: { a: '1' } },
    'node_modules/f': { name: 'f', version: '1.0.0' },
    'node_modules/unused': { name: 'unused', version: '1.0.0' },
  };
  for (const [folder, manifest] of Object.entries(packages))
    write(`${folder}/package.json`, JSON.stringify(manifest));
  expect(packagesOf(['a', 'unknown'], pathOf('.'))).toEqual([
    '@x/d 4.0.0',
    'a 1.0.0',
    'b 2.0.0',
    'c 1.0.0',
    'unknown',
  ]);
});

test('a package is the same below the project, in another folder and on another platform', () => {
  const install = (folder: string, platform: string) => {
    const optionalDependencies = { 'p-linux': '1.0.0', 'p-darwin': '1.0.0' };
    write(`${folder}/p/package.json`, JSON.stringify({ name: 'p', version: '1.0.0', optionalDependencies }));
    write(
      `${folder}/p-${platform}/package.json`,
      JSON.stringify({ name: `p-${platform}`, version: '1.0.0', os: [platform] }),
    );
  };
  install('node_modules', 'linux');
  install('elsewhere/node_modules/program/node_modules', 'darwin');
  for (const from of ['.', '.cache/copy', 'elsewhere/node_modules/program'])
    expect(packagesOf(['p'], pathOf(from))).toEqual(['p 1.0.0']);
});

const found = async (...modules: string[]) =>
  (await traceCode(modules)).files.map((file) => path.relative('.', file));

test.each([
  ['cards', 'src/cards/cardPng.ts', ['src/cards/drawCard.ts', 'src/cards/fonts/charter-bold.ttf']],
  ['icons', 'src/builder/images/icons.ts', ['src/outputs/icons.ts']],
  [
    'pictures',
    'src/builder/images/encodeVariant.ts',
    ['src/builder/images/encodePicture.ts', 'src/builder/images/sanitizeDrawing.ts'],
  ],
  [
    'the words of the search',
    'src/site/searchText.ts',
    ['src/search/stem.ts', 'src/components/body/Note/Note.astro', 'src/markdown/evaluateMdx.ts'],
  ],
  ['readings', 'src/intake/publication.ts', ['src/intake/articles.ts', 'src/intake/yaml/fences.ts']],
  ['checks', 'src/checks/analyseText.ts', ['src/checks/rules/links.ts', 'src/markdown/outline.ts']],
])('the cache of %s depends on its code', async (_, module, some) => {
  const all = await found(module);
  expect(all).toEqual(expect.arrayContaining(some));
});

test('expensive results do not depend on unrelated code', async () => {
  const rooms = async (module: string) => [
    ...new Set((await found(module)).map((file) => file.split('/')[1])),
  ];
  expect(await rooms('src/cards/cardPng.ts')).toEqual(['cards', 'cache']);
  expect(await rooms('src/builder/images/encodeVariant.ts')).not.toContain('i18n');
  expect(await rooms('src/builder/images/encodeVariant.ts')).not.toContain('editorial');
});

/** Files that know where they stand otherwise, and why nothing that is kept follows from what they find there. */
const elsewhere = [
  'src/builder/bundle/codeImports.ts', // distinguishes own files from packages
  'src/builder/bundle/shortScopes.ts', // refers to files by addresses
  'src/cache/programRoot.ts', // as its name says
];

test('code refers to files beside it by `new URL`, which the digest follows', () => {
  const all = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => path.join('src', file));
  const reading = all
    .filter((file) => /\.(?:ts|astro)$/.test(file))
    .filter((file) =>
      /import\.meta\.(?:dirname|filename)|__dirname|resolve\('src/.test(readFileSync(file, 'utf8')),
    );
  expect(reading.sort()).toEqual(elsewhere);
});
