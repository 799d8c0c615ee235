import { expect, test } from 'vitest';
import { withEntry } from '../../../src/admin/guided/liveEntry.ts';

const entry = { moment: '2026-11-28 14:32', title: 'Le vote', text: 'Dix voix.\n' };
const added = '## 14:32 Le vote\n\nDix voix.';

test.each([
  ['an empty text', '', added],
  ['a text without entries', 'Le chapeau.', `Le chapeau.\n\n${added}`],
  [
    'one whose newest is first',
    'Un.\n\n## 13:00 B\n\nb\n\n## 12:00 A\n\na',
    `Un.\n\n${added}\n\n## 13:00 B\n\nb\n\n## 12:00 A\n\na`,
  ],
  [
    'one whose oldest is first',
    '## 12:00 A\n\na\n\n## 13:00 B\n\nb',
    `## 12:00 A\n\na\n\n## 13:00 B\n\nb\n\n${added}`,
  ],
  ['one with a single entry', '## 12:00 A\n\na', `${added}\n\n## 12:00 A\n\na`],
  [
    'one of the night after',
    '## 2026-11-29 00:10 B\n\nb\n\n## 12:00 A',
    `${added}\n\n## 2026-11-29 00:10 B\n\nb\n\n## 12:00 A`,
  ],
])('an entry is added to %s', (_name, body, expected) => {
  expect(withEntry(body, entry, '2026-11-28 09:00')).toBe(expected);
});

test('an entry of another day says it', () => {
  expect(withEntry('', entry, '2026-11-27 20:00')).toBe('## 2026-11-28 14:32 Le vote\n\nDix voix.');
});
