import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleText, makePublication } from '../site/publications.ts';
import { compiler, depeche, installPacked, pack, removeInstalled } from './install.ts';

const packs = mkdtempSync(path.join(tmpdir(), 'depeche-pack-'));
let packed: ReturnType<typeof pack>;
let folder: string;

beforeAll(() => {
  packed = pack(packs, '--ignore-scripts');
  folder = installPacked(packed.tarball);
  const content = makePublication({ 'articles/a.md': articleText() });
  cpSync(content, folder, { recursive: true });
  rmSync(content, { recursive: true });
});
afterAll(() => {
  rmSync(packs, { recursive: true });
  removeInstalled(folder);
});

test('the package has the program, its licence and nothing else: no test, no document, no text of the sample', () => {
  const folders = new Set(
    packed.files.map((file) => file.split('/')[0]).filter((name) => name !== 'bundles'),
  );
  expect([...folders].sort()).toEqual([
    'LICENSE',
    'README.md',
    'astro.config.mjs',
    'package.json',
    'public',
    'src',
    'tsconfig.json',
  ]);
  expect(packed.files.filter((file) => /\.test\.|\/[A-Z]+\.md$|\.svg$/.test(file))).toEqual([
    'public/favicon.svg',
    ...readdirSync('src/components/body/exampleFiles')
      .filter((name) => name.endsWith('.svg'))
      .map((name) => `src/components/body/exampleFiles/${name}`),
  ]);
});

test('its command can be run, and is called as in the manifest', () => {
  const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: Record<string, string> };
  expect(bin).toEqual({ depeche: 'src/cli/depeche.cjs' });
  expect(readFileSync(bin['depeche']!, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test('without a publication it lists its commands, and leaves nothing behind', () => {
  const empty = path.join(folder, 'node_modules/empty');
  cpSync(path.join(folder, 'node_modules/depeche'), path.join(empty, 'node_modules/depeche'), {
    recursive: true,
  });
  const { status, stdout, stderr } = depeche(empty, ['--help']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^ {2}build +\S/m);
  expect(readdirSync(empty)).toEqual(['node_modules']);
});

test('the folder it is installed in, with site.yaml in it, is the publication, whatever its name', () => {
  const { status, stdout, stderr } = depeche(folder, ['check']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('1 texte relu');
});

test('a fault is named by its place in that folder', () => {
  writeFileSync(path.join(folder, 'articles/b.md'), articleText({ category: 'rien' }));
  const { status, stdout } = depeche(folder, ['check']);
  rmSync(path.join(folder, 'articles/b.md'));
  expect(status).toBe(1);
  expect(stdout).toMatch(/^articles\/b\.md/m);
});

test('a second command runs the copy that the first has made, and one of another version its own', () => {
  const copies = () => readdirSync(path.join(folder, '.cache/program'));
  const first = copies();
  depeche(folder, ['schedule']);
  expect(copies()).toEqual(first);
  const file = path.join(folder, 'node_modules/depeche/src/cli/cli.ts');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `console.log('another version');\n${text}`);
  expect(depeche(folder, ['schedule']).stdout).toMatch(/^another version\n/);
  writeFileSync(file, text);
  expect(copies()).toHaveLength(first.length + 1);
});

test('components of a theme without what compiles them are answered with the command that installs it', () => {
  const without = installPacked(packed.tarball, compiler);
  cpSync(path.join(folder, 'site.yaml'), path.join(without, 'site.yaml'));
  cpSync(path.join(folder, 'articles'), path.join(without, 'articles'), { recursive: true });
  mkdirSync(path.join(without, 'theme/components'), { recursive: true });
  writeFileSync(path.join(without, 'theme/components/Foot.astro'), '<footer></footer>\n');
  for (const command of ['check', 'build', 'dev']) {
    const { status, stderr } = depeche(without, [command]);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /npm install --save-dev --save-exact astro@\d+\.\d+\.\d+ @astrojs\/mdx@\d+\.\d+\.\d+ /,
    );
    expect(stderr).not.toMatch(/^ +at /m);
  }
  expect(existsSync(path.join(without, 'dist'))).toBe(false);
  removeInstalled(without);
});
