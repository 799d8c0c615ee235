import { expect, test } from 'vitest';
import { filesOf, htmlOf } from './output.ts';

test('a site without an editors’ interface has nothing of it', () => {
  const files = filesOf();
  expect(files.filter((file) => /admin|sveltia|\.(?:woff2?|wasm)$/i.test(file))).toEqual([]);
  const texts = files.filter((file) => /\.(?:html|xml|json|txt|js|webmanifest)$|^_headers$/.test(file));
  expect(texts.length).toBeGreaterThan(40);
  for (const file of texts) expect(htmlOf(file), file).not.toMatch(/\/admin\/|sveltia|api\.github\.com/i);
});
