import { expect, test } from 'vitest';
import { overlapIn } from '../../../src/builder/output/builtSite.ts';

test.each([
  ['pages beside each other', ['index.html', 'a/index.html', 'a/b/index.html'], undefined],
  ['names that begin alike', ['a/rapport.pdf', 'a/rapport.pdf.html', 'a/rapport/index.html'], undefined],
  [
    'an old address that is still a file',
    ['a/rapport.pdf/index.html', 'a/index.html', 'a/rapport.pdf'],
    { file: 'a/rapport.pdf', below: 'a/rapport.pdf/index.html' },
  ],
  ['a file two steps above', ['lieu', 'lieu/a/b.html'], { file: 'lieu', below: 'lieu/a/b.html' }],
])('a site of %s', (_name, files, overlap) => expect(overlapIn(files)).toEqual(overlap));
