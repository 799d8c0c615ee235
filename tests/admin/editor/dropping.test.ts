import { expect, test } from 'vitest';
import { isPictureAlone } from '../../../src/admin/editor/dropping.ts';

test.each([
  ['a picture of a page', '<meta charset="utf-8"><img src="https://example.org/a.jpg" alt="Une vue">', true],
  [
    'a picture of Word',
    '<html><head><style>p {}</style></head><body><!--StartFragment--><p><img src="file:///a"></p></body></html>',
    true,
  ],
  ['words with a picture', '<p>Un mot <img src="a.jpg"></p>', false],
  ['words', '<p>Un mot</p>', false],
  ['nothing', '', false],
])('the clipboard has a picture alone: %s', (_name, html, expected) => {
  expect(isPictureAlone(html)).toBe(expected);
});
