import { expect, test } from 'vitest';
import { htmlOf, htmlOfMdx } from './sample.ts';

test.each([
  [
    'inline elements',
    'L’<abbr title="Union européenne">UE</abbr>, H<sub>2</sub>O, <mark>a</mark> <kbd>b</kbd> <time datetime="2023-11-02">c</time>',
  ],
  ['passages in another language', '<span lang="kk" dir="ltr">Қазақстан</span> <i lang="la">terra rara</i>'],
  ['quotations with a source', 'a <q cite="https://example.org">b</q> <cite>c</cite>'],
])('harmless HTML stays: %s', async (_, text) => {
  expect(await htmlOf(text)).toBe(`<p>${text}</p>`);
});

test.each([
  ['blocks', '<section id="a" class="b"><h2 id="c">d</h2><p>e</p></section>'],
  ['lists', '<ol start="3" reversed type="a"><li value="9">a</li></ol>'],
  ['definitions', '<dl><dt>a</dt><dd>b</dd></dl>'],
  ['details', '<details open><summary>a</summary>b</details>'],
])('harmless blocks stay: %s', async (_, text) => {
  expect((await htmlOf(text)).replaceAll(/(open|reversed)=""/g, '$1')).toBe(text);
});

test('Markdown inside blocks of HTML is read', async () => {
  expect(await htmlOf('<div class="a">\n\n**b**\n\n</div>')).toBe(
    '<div class="a">\n<p><strong>b</strong></p>\n</div>',
  );
});

test.each([
  ['scripts, with their text', 'a<script>alert(1)</script>b', '<p>ab</p>'],
  ['styles', '<style>p{}</style>\n\na', '<p>a</p>'],
  ['frames', '<iframe src="https://example.org">x</iframe>\n\na', '<p>a</p>'],
  ['drawings', 'a<svg><a href="x">b</a><script>c</script></svg>d', '<p>ad</p>'],
  [
    'forms, but not their words',
    '<form action="x"><label>a</label> <input name="b"><button>c</button></form>',
    '<span><span>a</span> <span></span><span>c</span></span>',
  ],
  ['unknown elements, but not their words', 'a <y and z>b</y>', '<p>a <span>b</span></p>'],
  ['handlers', '<p onclick="x" OnLoad=y>a</p>', '<p>a</p>'],
  ['styles of elements', '<p style="position:fixed" align="center">a</p>', '<p>a</p>'],
  ['styles that tables have', '<p style="text-align: right">a</p>', '<p>a</p>'],
  [
    'targets and tracking',
    '<a href="/x" target="_blank" ping="/y" rel="opener">a</a>',
    '<p><a href="/x">a</a></p>',
  ],
  ['addresses of scripts', '<blockquote cite="javascript:x">a</blockquote>', '<blockquote>a</blockquote>'],
  ['comments', 'a <!-- b --> c\n\n<!--\nd\n-->', '<p>a  c</p>'],
  ['instructions', 'a <?php b ?> c', '<p>a  c</p>'],
])('the renderer strips %s', async (_, text, html) => {
  expect(await htmlOf(text)).toBe(html);
});

test('MDX has the same allowed list', async () => {
  expect(
    await htmlOfMdx(
      'a <b className="k" onClick={x} style="c" lang="fr">d</b> <script>e</script><y>f</y> <b title={1 + 1} onClick={2}>g</b>',
    ),
  ).toBe(
    '<p>a <b class="k" lang="fr">d</b> <span>f</span> <b title="2">g</b></p>'.replace('class', 'className'),
  );
  expect(await htmlOfMdx('<p className="k" onclick="x"><a href="javascript:y">a</a></p>')).toBe(
    '<p class="k"><a>a</a></p>',
  );
});
