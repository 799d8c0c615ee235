import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const documents = ['README.md', ...['src', 'tests', '.github'].flatMap((folder) => markdownIn(folder))];

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)[A-Z]+\.md$/.test(file))
    .map((file) => path.join(folder, file));
}

const scripts = JSON.parse(readFileSync('package.json', 'utf8')).scripts as Record<string, string>;

/** What a heading is called in an address, as GitHub does it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
const anchorsIn = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));

describe.each(documents)('%s', (document) => {
  const text = readFileSync(document, 'utf8');
  const folder = path.dirname(document);
  const code = [...text.matchAll(/`([^`\n]+)`|^ {4}(.+)$/gm)].map(([, inline, block]) => inline ?? block!);

  test('leads to files and headings that exist', () => {
    const prose = text.replaceAll(/^```[^]*?^```|^ {4}.+$|`[^`\n]+`/gm, '');
    const links = [...prose.matchAll(/\]\((?!https?:)([^)\s]*)[^)]*\)/g)].map(([, target]) => target!);
    const broken = links.filter((target) => {
      // Another publication may stand in its place.
      if (/(^|\/)content\//.test(target)) return false;
      const [file, anchor] = target.split('#');
      const found = file ? path.join(folder, file) : document;
      return !existsSync(found) || (anchor && !anchorsIn(readFileSync(found, 'utf8')).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  test('names files of the program that exist', () => {
    const named = code.flatMap((words) => words.match(/^(?:src|tests|\.github|\.ci)\/[\w./[\]-]+$/) ?? []);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });

  test('names scripts that exist', () => {
    const named = [...code.join('\n').matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
