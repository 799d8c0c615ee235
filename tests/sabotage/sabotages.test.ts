import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemWith } from './copy.ts';
import { sabotages, type Sabotage } from './sabotages.ts';

test('there are twenty sabotages, each with a name of its own', () => {
  expect(new Set(sabotages.map(({ name }) => name)).size).toBe(20);
});

test.each(sabotages)('$name finds the text it replaces once, and a test that should notice', (sabotage) => {
  expect(problemWith(sabotage)).toBeUndefined();
  expect(sabotage.replace).not.toBe(sabotage.find);
  expect(existsSync(sabotage.test)).toBe(true);
});

test.each<[string, Partial<Sabotage>, string]>([
  ['a text that is not there', { find: 'no such text' }, 'has the text to replace 0 times'],
  ['a text that is there twice', { find: 'const' }, 'times, not once'],
  ['a file that was renamed', { file: 'src/renamed.ts' }, 'there is no file src/renamed.ts'],
])('%s is reported in a sentence', (_name, change, sentence) => {
  expect(problemWith({ ...sabotages[0]!, ...change })).toContain(sentence);
});
