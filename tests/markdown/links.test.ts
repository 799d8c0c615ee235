import { expect, test } from 'vitest';
import { htmlOf, htmlOfMdx, sample } from './sample.ts';

test.each([
  ['to an article', '[a](../lithium/index.md)', '<p><a href="/mines/lithium/">a</a></p>'],
  [
    'to a part of an article',
    '[a](../lithium.mdx#La-géologie)',
    '<p><a href="/mines/lithium/#la-geologie">a</a></p>',
  ],
  [
    'with a title and emphasis',
    '[*a* b](../x.md "t")',
    '<p><a href="/mines/lithium/" title="t"><em>a</em> b</a></p>',
  ],
  ['by reference', '[a][r]\n\n[r]: ../x.md', '<p><a href="/mines/lithium/">a</a></p>'],
  ['in raw HTML', '<a href="../x.md" class="b">a</a>', '<p><a href="/mines/lithium/" class="b">a</a></p>'],
  ['to an article that is not there stays', '[a](absent.md)', '<p><a href="absent.md">a</a></p>'],
  ['to a file that is no article stays', '[a](../a.pdf)', '<p><a href="../a.pdf">a</a></p>'],
  [
    'outside has no target and no rel',
    '[a](https://example.org/a.md)',
    '<p><a href="https://example.org/a.md">a</a></p>',
  ],
  [
    'inside the page finds the folded anchor',
    '[a](#géologie) [b](#note-fn-1)',
    '<p><a href="#geologie">a</a> <a href="#note-fn-1">b</a></p>',
  ],
])('a link %s', async (_, text, html) => {
  expect(await htmlOf(text)).toBe(html);
});

test.each([
  ['to an article', '[a](/mines/or#Où)', '<p><a href="/journal/mines/or/#ou">a</a></p>'],
  ['with other letters', '[a](/thèmes/é/)', '<p><a href="/journal/themes/e/">a</a></p>'],
  ['in raw HTML', '<a href="/mines/or">a</a>', '<p><a href="/journal/mines/or/">a</a></p>'],
  ['to an unknown address stays', '[a](/x/#b)', '<p><a href="/x/#b">a</a></p>'],
  ['with a backslash', '[a](\\mines/or)', '<p><a href="/journal/mines/or/">a</a></p>'],
  ['as an absolute address', '[a](https://ici.example./or#b)', '<p><a href="/journal/mines/or/#b">a</a></p>'],
  ['to another server stays', '[a](//mines/or)', '<p><a href="//mines/or">a</a></p>'],
])('a link from the root %s', async (_, text, html) => {
  const links: Record<string, string> = {
    '/mines/or#Où': '/journal/mines/or/',
    '/mines/or': '/journal/mines/or/',
    '/thèmes/é/': '/journal/themes/e/',
    '\\mines/or': '/journal/mines/or/',
    'https://ici.example./or#b': '/journal/mines/or/',
  };
  expect(await htmlOf(text, { link: (href) => links[href] })).toBe(html);
  if (!text.startsWith('<')) expect(await htmlOfMdx(text, { links })).toBe(html.replace('%C3%A8', 'è'));
});

test.each([
  ['to a file', '[a *b*](../x.md#c "t").', '<p>a <em>b</em>.</p>'],
  ['to an address', 'Voir [a](/mines/or/) ici.', '<p>Voir a ici.</p>'],
  ['to an absolute address', '[a](https://ici.example/or)', '<p>a</p>'],
  ['by reference', '[a][r]\n\n[r]: ../x.md', '<p>a</p>'],
  ['in a heading', '## [a `b`](../x.md)', '<h2 id="a-b">a <code>b</code></h2>'],
])('of a link to an unpublished target only the words stay: %s', async (_, text, html) => {
  const hrefs = ['../x.md#c', '../x.md', '/mines/or/', 'https://ici.example/or'];
  expect(await htmlOf(text, { link: (href) => (hrefs.includes(href) ? null : undefined) })).toBe(html);
  const links = Object.fromEntries(hrefs.map((href) => [href, null]));
  expect(await htmlOfMdx(text, { links })).toBe(html);
});

test('articles are looked up by the link as written, in any form', async () => {
  const requested: string[] = [];
  const link = (href: string) => void requested.push(href);
  await htmlOf('[a](<../é a.md#x>) [b](../%C3%A9.md) [c](../e\u0301t.md) [d]\n\n[d]: ../d&amp;.md', {
    ...sample,
    link,
  });
  expect(requested).toEqual(['../é a.md#x', '../%C3%A9.md', '../e\u0301t.md', '../d&.md']);
});

test('a fragment in the page’s own address takes precedence', async () => {
  expect(await htmlOf('[a](../x.md#b)', { link: () => '/x/#c' })).toBe('<p><a href="/x/#c">a</a></p>');
});

test('in MDX the page supplies the addresses of articles, in its props', async () => {
  const links = { '../é.md#Où': '/mines/e/', '../b.md': '/mines/b/' };
  expect(
    await htmlOfMdx(
      '[*a*](../é.md#Où "t") <a href="../b.md" className="k l" aria-label="z">b</a> [c](../c.md)',
      { links },
    ),
  ).toBe(
    '<p><a title="t" href="/mines/e/#ou"><em>a</em></a> <a class="k l" aria-label="z" href="/mines/b/">b</a> <a href="../c.md">c</a></p>',
  );
});

test.each([
  '[a](javascript:alert(1))',
  '[a](JAVA&#10;SCRIPT:alert(1))',
  '[a](&#x6a;avascript:x)',
  '[a](vbscript:x)',
  '[a](data:text/html,x)',
  '<a href=" java&Tab;script:x">a</a>',
  '[a][r]\n\n[r]: javascript:x',
])('an address that could run something is removed: %s', async (text) => {
  expect(await htmlOf(text)).toBe('<p><a>a</a></p>');
});
