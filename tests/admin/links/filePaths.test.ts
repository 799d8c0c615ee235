import { expect, test } from 'vitest';
import { joinPath, relativePath } from '../../../src/admin/links/filePaths.ts';

const from = 'content/articles/2026/une-mine/index.md';

test.each([
  ['beside the text', './mine.jpg', 'content/articles/2026/une-mine/mine.jpg'],
  ['without a step', 'mine.jpg', 'content/articles/2026/une-mine/mine.jpg'],
  ['of another text', '../../2025/une-autre/index.md#la', 'content/articles/2025/une-autre/index.md'],
  ['with escapes', './la%20mine.jpg', 'content/articles/2026/une-mine/la mine.jpg'],
  ['outside the repository', '../../../../../mine.jpg', undefined],
  ['on the web', 'https://example.org/mine.jpg', undefined],
  ['of the site', '/mine.jpg', undefined],
])('the path of a file %s', (_name, written, path) => {
  expect(joinPath(from, written)).toBe(path);
});

test.each([
  ['beside it', 'content/articles/2026/une-mine/mine.jpg', './mine.jpg'],
  ['of the same year', 'content/articles/2026/une-autre/index.md', '../une-autre/index.md'],
  ['of another year', 'content/articles/2025/une-autre.md', '../../2025/une-autre.md'],
  ['of another collection', 'content/pages/contact.md', '../../../pages/contact.md'],
])('the way to a file %s, and back', (_name, path, written) => {
  expect(relativePath(from, path)).toBe(written);
  expect(joinPath(from, written)).toBe(path);
});
