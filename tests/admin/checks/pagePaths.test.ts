import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import page from '../../../src/admin/checks/inBrowser/node.ts';

const step = fc.constantFrom('a', 'mine.jpg', 'index.md', '..', '.', 'é');
const below = fc.array(step, { minLength: 1, maxLength: 6 }).map((steps) => steps.join('/'));
const name = fc
  .array(fc.constantFrom('a', 'b.c', 'index.md'), { minLength: 1, maxLength: 4 })
  .map((steps) => steps.join('/'));

test('paths of a repository are joined and taken apart in a page as in Node', () => {
  fc.assert(
    fc.property(below, below, (one, other) => {
      expect(page.join(one, other)).toBe(path.posix.join(one, other));
    }),
  );
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(page.dirname(one)).toBe(path.posix.dirname(one));
      expect(page.basename(one)).toBe(path.posix.basename(one));
      expect(page.basename(one, '.md')).toBe(path.posix.basename(one, '.md'));
      expect(page.extname(one)).toBe(path.posix.extname(one));
      expect(page.relative(path.posix.dirname(one), other)).toBe(
        path.posix.relative(path.posix.dirname(one), other),
      );
    }),
  );
});
