import { describe, expect, test } from 'vitest';
import { folderFor } from '../../../src/cli/new/location.ts';

describe('the folder of a new article', () => {
  const article = { date: '2026-11-23T07:30:00+01:00', category: 'sciences' };
  const old = (id: string) => ({ id, date: '2024-02-01T00:00:00+01:00', category: 'politique' });
  test.each([
    ['is that of its year where there are no others', [], '2026'],
    ['is that of its year where others have theirs', ['2024/a', '2024/b'], '2026'],
    ['is that of its month where others have theirs', ['2024/02/a', '2024/02/b', '2024/c'], '2026/11'],
    ['is that of its section', ['politique/a', 'politique/2024/b', 'politique/c'], 'sciences'],
    ['is absent if others have none', ['a', 'b', '2024/c'], ''],
    ['does not follow what is arranged by something else', ['dossiers/a', 'dossiers/b', '2024/c'], '2026'],
  ])('%s', (_, ids, expected) => expect(folderFor(article, ids.map(old))).toBe(expected));
});
