import { parseHTML } from 'linkedom';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedHtml } from '../../src/markdown/feedHtml.ts';

const page = 'https://example.org/politique/a/';

test.each([
  ['a link on the site becomes absolute', '<a href="/x/">y</a>', '<a href="https://example.org/x/">y</a>'],
  [
    'a link to a note leads to the article’s page',
    '<a href="#note-1">1</a>',
    `<a href="${page}#note-1">1</a>`,
  ],
  ['a link to another site stays', '<a href="https://x.org/">y</a>', '<a href="https://x.org/">y</a>'],
  ['a link that runs something loses its address', '<a href="javascript:alert(1)">y</a>', '<a>y</a>'],
  [
    'a picture becomes absolute and keeps its size and description',
    '<img src="/_astro/x.webp" srcset="/_astro/y.webp 2x" alt="a > b" width="3" height="2" loading="lazy" onload="x()">',
    '<img src="https://example.org/_astro/x.webp" alt="a &gt; b" width="3" height="2">',
  ],
  ['a script is removed with its text', '<p>a<script>alert(1)</script></p>', '<p>a</p>'],
  ['a style is removed with its text', '<style>p{color:red}</style><p>a</p>', '<p>a</p>'],
  ['an inline drawing is removed', '<p>a<svg><text>b</text></svg></p>', '<p>a</p>'],
  ['a frame goes', '<iframe src="https://x.org"></iframe><p>a</p>', '<p>a</p>'],
  ['a comment is removed', '<!-- a --><p>b</p>', '<p>b</p>'],
  ['an unknown element leaves its text', '<astro-x>a</astro-x>', 'a'],
  ['classes, ids and styles go', '<p class="a" id="b" style="c">d</p>', '<p>d</p>'],
  ['a box stays', '<aside class="note"><p>a</p></aside>', '<aside><p>a</p></aside>'],
  ['another language stays marked', '<span lang="en">a</span>', '<span lang="en">a</span>'],
  ['signs stay signs', '<p>a &amp; b &lt; c</p>', '<p>a &amp; b &lt; c</p>'],
])('%s', (_name, html, expected) => {
  expect(feedHtml(html, page)).toBe(expected);
});

test('no active content remains, for any input', () => {
  const piece = fc.constantFrom(
    ...[
      '<script>',
      '</script>',
      '<p onclick=x>',
      '<a href=" java\tscript:x">',
      '<svg onload=x>',
      '"',
      '<',
      '>',
    ],
    ...[
      '<style>',
      '</p>',
      '<img src=x onerror=y>',
      'texte',
      '<math>',
      '<!--',
      '-->',
      '<form action=x>',
      '<table>',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const html = feedHtml(pieces.join(''), page);
      const { document } = parseHTML(`<body>${html}</body>`);
      expect(document.querySelector('script, style, svg, math, form, iframe, object')).toBeNull();
      for (const element of document.querySelectorAll('body *'))
        for (const { name, value } of [...element.attributes]) {
          expect(name).not.toMatch(/^on|^style$/);
          expect(value).not.toMatch(/^\s*java\s*script:/i);
        }
    }),
  );
});
