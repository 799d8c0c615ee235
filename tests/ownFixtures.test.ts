import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('a test that reads the publication in content/ is told to use the fixture', async () => {
  expect(() => readFileSync('content/site.yaml')).toThrow('use tests/publication');
  expect(() => readdirSync('./content', { recursive: true })).toThrow('use tests/publication');
  await expect(async () => readFile('content/site.yaml')).rejects.toThrow('use tests/publication');
  expect(readFileSync('tests/publication/site.yaml', 'utf8')).toContain('La Gazette du Val-Clair');
});
