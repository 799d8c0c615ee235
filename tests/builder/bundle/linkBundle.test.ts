import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linkBundle } from '../../../src/builder/bundle/linkBundle.ts';
import { digestName, linkNames } from '../../../src/builder/bundle/linkValues.ts';
import type { OwnStyles } from '../../../src/builder/bundle/ownStyles.ts';
import { filesBelow } from '../../../src/builder/files.ts';
import { codeDigest, nameDigest } from '../../../src/cache/codeDigest.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'bundle-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** The styles of a publication that has none of its own. */
const noStyles: OwnStyles = { sheetOf: (sheet) => sheet, preloads: [], layer: '', files: new Map() };

type Changes = { url?: string; admin?: boolean; styles?: OwnStyles };

/** Links a bundle of these files; returns the text files of the linked one by their paths. */
async function linkedFiles(
  files: Record<string, string>,
  { url = 'https://a.example/', admin = false, styles = noStyles }: Changes = {},
) {
  mkdirSync(path.join(folder, 'compiled/client'), { recursive: true });
  for (const [file, text] of Object.entries({ 'styles.json': '{}', ...files })) {
    mkdirSync(path.dirname(path.join(folder, 'compiled', file)), { recursive: true });
    writeFileSync(path.join(folder, 'compiled', file), text);
  }
  const to = path.join(folder, 'linked');
  await linkBundle(path.join(folder, 'compiled'), to, { url: new URL(url), admin, styles });
  return Object.fromEntries(
    filesBelow(to)
      .filter((file) => file !== 'styles.json' || 'styles.json' in files)
      .sort()
      .map((file) => [file, readFileSync(path.join(to, file), 'utf8')]),
  );
}

const { site, base, program, fonts, layer } = linkNames;
const module = 'src/cards/cardPng.ts';

test.each([
  ['the origin of the site', `"${site}"`, () => '"https://a.example"'],
  ['the path of a file', `"${base}_astro/a.js"`, () => '"/_astro/a.js"'],
  ['the path of the home page', `"${base}"`, () => '"/"'],
  ['a file of the program', `"${program}${module}"`, () => `"${pathToFileURL(module).href}"`],
  [
    'the digest of a module',
    `"${digestName(`${module}?digest`)}"`,
    async () => `"${await codeDigest(module)}"`,
  ],
  [
    'the digest for names',
    `"${digestName(`${module}?name-digest`)}"`,
    async () => `"${await nameDigest(module)}"`,
  ],
])('%s takes the place of its name', async (_, text, expected) =>
  expect(await linkedFiles({ 'client/a.js': `a(${text})` })).toEqual({
    'client/a.js': `a(${await expected()})`,
  }),
);

test('a site below a path has its files there', async () => {
  const files = { 'client/_astro/a.css': `url(${base}_astro/b.woff2)` };
  expect(await linkedFiles(files, { url: 'https://a.example/journal/' })).toEqual({
    'client/_astro/a.css': 'url(/journal/_astro/b.woff2)',
  });
});

test('sheets and files of a publication are in its bundle, with the names of its fonts and its layer', async () => {
  const styles: OwnStyles = {
    sheetOf: (sheet) => `${sheet}b{}`,
    preloads: ['/_astro/a.woff2', '/_astro/b.woff2'],
    layer: 'depeche',
    files: new Map([['_astro/a.woff2', Buffer.from('font')]]),
  };
  const files = {
    'bundle/a.mjs': `a("${fonts}", "${layer}")`,
    'styles.json': '{"/&a":["a{}"],"/b&b":[]}',
  };
  expect(await linkedFiles(files, { styles })).toEqual({
    'bundle/a.mjs': 'a("/_astro/a.woff2 /_astro/b.woff2", "depeche")',
    'client/_astro/a.woff2': 'font',
    'styles.json': '{"/&a":["a{}b{}"],"/b&b":[]}',
  });
});

test('bytes that are no text stay as they are', async () => {
  const files = { 'client/_astro/a.woff2': `\u0000${base}` };
  expect(await linkedFiles(files)).toEqual(files);
});

describe('of the scripts of the editors’ interface', () => {
  const script = (page: string) => `client/_astro/${page}.astro_astro_type_script_index_0_lang.js`;
  const files = {
    [script('admin')]: 'import("./cms.js"); import "./shared.js"',
    'client/_astro/cms.js': 'new URL("worker.wasm")',
    'client/_astro/worker.wasm': '',
    'client/_astro/shared.js': '',
    [script('SearchPage')]: 'import "./shared.js"',
    'client/_astro/font.woff2': '',
  };

  test('none is published where it is off, but what other pages load too', async () =>
    expect(Object.keys(await linkedFiles(files))).toEqual([
      script('SearchPage'),
      'client/_astro/font.woff2',
      'client/_astro/shared.js',
    ]));

  test('all are where it is on', async () =>
    expect(Object.keys(await linkedFiles(files, { admin: true }))).toEqual(Object.keys(files).sort()));
});
