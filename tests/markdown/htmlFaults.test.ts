import { expect, test } from 'vitest';
import { faultsOf } from './faultsOf.ts';

test.each([
  ['a script', 'a\n\nb <script>c</script>', ['3:3 html-refused script']],
  [
    'a script whose text looks like HTML',
    '<script>"<b>" + `<p onclick>`</script>',
    ['1:1 html-refused script'],
  ],
  [
    'a frame, reported once',
    '<iframe src="javascript:x" style="y"></iframe>',
    ['1:1 html-frame ::embed{url="https://…" title="…"}'],
  ],
  ['forms', '<form>\n<input>\n</form>', ['1:1 html-refused form', '2:1 html-refused input']],
  ['a drawing', 'a <svg onload=x><path d="M0"/></svg>', ['1:3 html-refused svg']],
  ['a handler', '<p>\n<b\n  onclick="x">a</b>', ['3:3 html-attribute b onclick']],
  [
    'handlers in any case and form',
    "<b ONCLICK=x OnLoad='y' onfocus>a</b>",
    ['1:4 html-attribute b onclick', '1:14 html-attribute b onload', '1:25 html-attribute b onfocus'],
  ],
  ['a style, which is removed', '> a <span class="x" style="color: red">b</span>', []],
  ['what is no element', 'si a <b and c> d', ['1:6 html-unclosed b']],
  ['an unknown element', 'si x <y et z> d', ['1:6 html-unknown <y>']],
  [
    'an element with a better one',
    '<h1>A</h1> <strike>b</strike>',
    ['1:1 html-unknown <h1> ##', '1:12 html-unknown <strike> <del>'],
  ],
  ['an instruction', 'a <?php b ?>', ['1:3 html-unknown <?']],
  ['an element that is not closed', '<div>\n\na <b>c\n\nd', ['1:1 html-unclosed div', '3:3 html-unclosed b']],
  ['a tag that is not closed', '<div class="a>\nb', ['1:1 html-tag-cut div', '1:1 html-unclosed div']],
  ['a comment that is not closed', 'a\n\n<!-- b\n\nc', ['3:1 html-comment-unclosed']],
  ['HTML in a list in a quotation', '> - a\n>   <div>\n>   <y></div>', ['3:5 html-unknown <y>']],
])('HTML is validated against the allowed list: %s', (_, body, faults) => {
  expect(faultsOf(body)).toEqual(faults);
});

test.each([
  ['elements on the list', '<div class="a" id="b"><p>c<br><img src="d" alt=""> <b lang=fr>e</b></div>'],
  ['elements that need no end', '<ul><li>a<li>b</ul>\n\n<table><tr><td>c</table>'],
  ['harmless attributes that are dropped', '<a href="b" target="_blank" rel="x" data-y="z">c</a>'],
  ['comments', 'a <!-- <script> --> b\n\n<!--\n<y>\n-->'],
  ['HTML in code', '`<script>`\n\n    <script>\n\n```\n<y>\n```'],
  ['signs that are no tags', 'a < b, 1 <2 %, <3, a<-b, <> et &lt;script>'],
  ['an element opened and closed in different paragraphs', '<div>\n\na\n\n</div>'],
])('no fault in %s', (_, body) => {
  expect(faultsOf(body)).toEqual([]);
});

test.each([
  ['in a link', 'a [b](javascript:c)', ['1:3 address-refused javascript:c']],
  ['in an autolink', '<javascript:c>', ['1:1 address-refused javascript:c']],
  ['in a definition', '[a][b]\n\n[b]: data:c', ['3:1 address-refused data:c']],
  ['in a picture', '![a](data:image/png;base64,x)', ['1:1 address-refused data:image/png;base64,x']],
  ['in HTML, encoded', '<a href="&#106;ava&Tab;script:x">a</a>', ['1:1 address-refused java\tscript:x']],
  ['in a source', 'a <q\n cite="vbscript:x">b</q>', ['2:2 address-refused vbscript:x']],
  ['mistyped', '[a](htps://b.org)', ['1:1 link-scheme htps://b.org https:// https://b.org']],
  ['a slash short', '[a](https:/b.org/c)', ['1:1 link-scheme https:/b.org/c https:// https://b.org/c']],
  ['without a colon', '[a](http//b.org)', ['1:1 link-scheme http//b.org http:// http://b.org']],
  ['unknown', '[a](gopher://b.org)', ['1:1 address-refused gopher://b.org']],
  ['with a bar of a table', '|a|b|\n|-|-|\n|c|https://d.org|', ['3:4 address-in-table https://d.org|']],
])('addresses are validated against the allowed list: %s', (_, body, faults) => {
  expect(faultsOf(body)).toEqual(faults);
});
