import { expect, test } from 'vitest';
import { withSlug } from '../../../src/admin/checks/entryFiles.ts';

test.each([
  ['articles/2024/une-mine/index.md', 'articles/2024/deux/index.md'],
  ['articles/2024/une-mine.md', 'articles/2024/deux.md'],
  ['articles/2024/une-mine/index.mdx', 'articles/2024/deux/index.mdx'],
  ['authors/camille.yaml', 'authors/deux.yaml'],
  ['pages/index.md', 'pages/deux.md'],
])('the file %s becomes %s under another name', (path, renamed) => {
  expect(withSlug(path, 'deux')).toBe(renamed);
});
