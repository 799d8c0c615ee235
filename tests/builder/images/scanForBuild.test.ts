import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scanForBuild } from '../../../src/builder/images/scanForBuild.ts';
import { testFolder } from '../../site/fixture.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test.each([
  ['a drawing', 'theme/logo.svg', drawing, undefined],
  ['a drawing without its end', 'theme/favicon.svg', drawing.replace('</svg>', ''), 'malformed'],
  ['the beginning of a drawing', 'theme/favicon.svg', '<svg', 'malformed'],
  [
    'a photograph called a drawing',
    'theme/logo.svg',
    Buffer.concat([png, Buffer.from('<svg>')]),
    'malformed',
  ],
  ['a drawing that does not say its size', 'theme/favicon.svg', '<svg></svg>', 'unsized'],
  ['nothing', 'theme/logo-dark.svg', '', 'empty'],
  [
    'five megabytes',
    'theme/logo.svg',
    drawing.replace('/>', `/>${'<path d="M0 0h9v9z"/>'.repeat(250_000)}`),
    'vast',
  ],
  ['what is not of the theme, by its first bytes', 'articles/a/mine.svg', '<svg', undefined],
] as const)('%s in %s', async (_name, file, content, defect) => {
  const disk = path.join(testFolder, 'scanForBuild', file);
  mkdirSync(path.dirname(disk), { recursive: true });
  writeFileSync(disk, content);
  expect(await scanForBuild(disk)).toBe(defect);
});
