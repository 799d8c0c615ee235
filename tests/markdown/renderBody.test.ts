import { expect, test } from 'vitest';
import { renderBody } from '../../src/markdown/renderBody.ts';
import { sample } from './sample.ts';

test.each([
  ['text around an advertisement', 'a\n\n::ad\n\nb', ['<p>a</p>', 'ad', '<p>b</p>']],
  ['an advertisement first and last', '::ad\n\na\n\n::ad', ['ad', '<p>a</p>', 'ad']],
  ['two in a row', 'a\n\n::ad\n\n::ad\n\nb', ['<p>a</p>', 'ad', 'ad', '<p>b</p>']],
  ['an advertisement alone', '::ad', ['ad']],
  ['an empty body', ' \n', []],
  ['a body without one', 'a\n\nb', ['<p>a</p>\n<p>b</p>']],
  [
    'none inside a box, which it would split',
    ':::note[T]\n::ad\n:::',
    ['<aside class="note"><p class="note-title">T</p></aside>'],
  ],
  ['none inside an unclosed element', '<div>\n\na\n\n::ad\n\nb', ['<div>\n<p>a</p>\n\n<p>b</p></div>']],
  ['none in code', '```\n::ad\n```', ['<pre tabindex="0"><code>::ad\n</code></pre>']],
])('a body is divided at advertisements: %s', async (_, text, parts) => {
  const body = await renderBody(text, sample);
  expect(body.parts.map((part) => ('html' in part ? part.html : 'ad'))).toEqual(parts);
});

test('no character in a text divides it', async () => {
  const { parts } = await renderBody('a\u0000b &#0; <b title="\u0000">c</b>', sample);
  expect(parts).toHaveLength(1);
});

test('code has no highlighter, and a keyboard can scroll it', async () => {
  const { parts } = await renderBody('```js title="x"\nlet a = "<b>";\n```', sample);
  expect(parts).toEqual([
    { html: '<pre tabindex="0"><code class="language-js">let a = "&lt;b&gt;";\n</code></pre>' },
  ]);
});

test('typography follows the language of the document', async () => {
  const french = await renderBody('## Pourquoi "maintenant" ?\n\n12:30, `a ?`', {
    ...sample,
    language: 'fr',
  });
  expect(french.parts).toEqual([
    {
      html: '<h2 id="pourquoi-maintenant">Pourquoi «\u00a0maintenant\u00a0»\u202f?</h2>\n<p>12:30, <code>a ?</code></p>',
    },
  ]);
  const other = await renderBody('Pourquoi "maintenant" ?', sample);
  expect(other.parts).toEqual([{ html: '<p>Pourquoi "maintenant" ?</p>' }]);
});

test('front matter is not parsed: three dashes are a thematic break', async () => {
  expect((await renderBody('---\n\na: b', sample)).parts).toEqual([{ html: '<hr>\n<p>a: b</p>' }]);
});

test('footnotes have the words and the ids of the site', async () => {
  const { parts } = await renderBody('a[^x] b[^x]\n\n[^x]: c', sample);
  const html = parts.map((part) => ('html' in part ? part.html : '')).join('');
  expect(html).toContain('<h2 class="sr-only" id="footnote-label">Notes</h2>');
  expect(html).toContain('<li id="note-fn-x">');
  expect(html).toContain(
    'href="#note-fnref-x-2" data-footnote-backref="" aria-label="Retour à l’appel de note 1-2"',
  );
  expect(html).toContain('↩\uFE0E<sup>2</sup>');
});
