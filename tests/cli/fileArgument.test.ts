import path from 'node:path';
import { expect, test } from 'vitest';
import { fileArgument } from '../../src/cli/fileArgument.ts';

test.each([
  [
    'from the folder where npm was called',
    'README.md',
    'tests/publication',
    path.resolve('tests/publication/README.md'),
  ],
  ['from the project, if it is not there', 'package.json', 'tests/publication', 'package.json'],
  ['that does not exist as written', 'nowhere.md', 'tests/publication', 'nowhere.md'],
  [
    'from the project, where npm has not been called',
    'package.json',
    undefined,
    path.resolve('package.json'),
  ],
])('a file is found %s', (_name, written, from, expected) => {
  expect(fileArgument(written, from ? { INIT_CWD: path.resolve(from) } : {})).toBe(expected);
});
