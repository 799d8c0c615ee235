import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { headingLines, readEntryHeading } from '../../src/intake/live/headings.ts';
import { isEntryFile } from '../../src/intake/live/entryFiles.ts';
import { outline } from '../../src/markdown/outline.ts';
import { readPublication } from '../../src/intake/publication.ts';

describe('the heading of an entry', () => {
  test.each([
    ['an hour', '14:32 Un titre', [undefined, '14:32', 'Un titre']],
    ['an hour as French texts write it', '14 h 32 Un titre', [undefined, '14:32', 'Un titre']],
    ['the same in one word', '9h05 Un titre', [undefined, '09:05', 'Un titre']],
    ['a full hour', '9h : un titre', [undefined, '09:00', 'un titre']],
    ['the day of an entry of another day', '2026-11-29 00:12 Un titre', ['2026-11-29', '00:12', 'Un titre']],
    ['a dash after the hour', '14:32 – Un titre', [undefined, '14:32', 'Un titre']],
    ['an hour that is none, for its own fault', '25:10 Un titre', [undefined, '25:10', 'Un titre']],
    ['no title, for its own fault', '14:32', [undefined, '14:32', '']],
  ])('may have %s', (_, text, [day, hour, title]) => {
    expect(readEntryHeading(text)).toEqual({ day, hour, title });
  });

  test.each(['Un titre', '14 hommes arrêtés', '2026 en chiffres', '3 h', '12 questions'])(
    'is none in « %s », or has no minutes where it needs none',
    (text) => expect(readEntryHeading(text)?.title ?? 'none').toBe(text === '3 h' ? '' : 'none'),
  );
});

test('headings are found by lines as the parser finds them', () => {
  const body =
    'Texte.\n\n## 14:32 Un *titre*\n\n```\n## 15:00 Du code\n```\n\n## Sans heure\n\n## 16h La fin\n';
  expect(headingLines(body)?.map(({ line }) => line)).toEqual(
    outline(body, 'md').headings?.map(({ line }) => line),
  );
});

test.each([
  ['articles/2026/vote/live/1432.md', true],
  ['articles/vote/live/photo.jpg', true],
  ['articles/live/vote.md', false],
  ['articles/2026/live/index.md', false],
  ['articles/vote/index.md', false],
])('%s is a file of an entry: %s', (path, is) => expect(isEntryFile(path)).toBe(is));

test('entries of a body and of files beside it are in the order of their hours, each with its anchor and its place in its file', async () => {
  const clock = Date.parse('2026-11-23T00:00:00Z');
  const { articles, faults } = await readPublication(path.resolve('tests/publication'), { clock, outline });
  expect(faults).toEqual([]);
  const live = articles.find(({ slug }) => slug === 'conseil-du-val')!;
  const { liveEntries = [] } = live;
  expect(liveEntries.map(({ anchor, status }) => [anchor, status])).toEqual([
    ['2026-11-20-1802', 'published'],
    ['2026-11-20-1930', 'published'],
    ['2026-11-20-2105', 'published'],
    ['2026-11-20-2200', 'draft'],
    ['2026-11-21-0012', 'published'],
    ['2096-01-01-1000', 'embargoed'],
  ]);
  // A picture of a file in `live/` is named from the article's file, as all pictures of the page are.
  expect(liveEntries[1]!.pictures).toEqual({ './pupitre.svg': './live/pupitre.svg' });
  expect(live.pictures).toEqual({});
});
