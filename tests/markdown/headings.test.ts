import { expect, test } from 'vitest';
import { htmlOf, htmlOfMdx } from './sample.ts';

test.each([
  ['h2 and below stay', '## A\n### B', '<h2 id="a">A</h2>\n<h3 id="b">B</h3>'],
  [
    'an h1 becomes h2 and the others follow',
    '## A\n# B\n### C',
    '<h3 id="a">A</h3>\n<h2 id="b">B</h2>\n<h4 id="c">C</h4>',
  ],
  ['none is below h6', '# A\n###### B', '<h2 id="a">A</h2>\n<h6 id="b">B</h6>'],
  ['setext headings too', 'A\n===\n\nB\n---', '<h2 id="a">A</h2>\n<h3 id="b">B</h3>'],
  [
    'ids are unique',
    '## Été\n## Ete\n## Ete 1',
    '<h2 id="ete">Été</h2>\n<h2 id="ete-1">Ete</h2>\n<h2 id="ete-1-1">Ete 1</h2>',
  ],
  [
    'ids come from the visible text',
    '## *L’or* [du `Kazakhstan`](/x)',
    '<h2 id="l-or-du-kazakhstan"><em>L’or</em> <a href="/x">du <code>Kazakhstan</code></a></h2>',
  ],
  ['a heading without letters has an id', '## ?\n## !', '<h2 id="section">?</h2>\n<h2 id="section-1">!</h2>'],
  [
    'ids keep away from those of footnotes',
    '## Note fn 1\n## Footnote label',
    '<h2 id="section-note-fn-1">Note fn 1</h2>\n<h2 id="section-footnote-label">Footnote label</h2>',
  ],
  ['ids keep away from those of the page', '## Content', '<h2 id="content-1">Content</h2>'],
  ['a first heading that repeats the title is removed', '# Un titre\n\n## A', '<h2 id="a">A</h2>'],
  ['whatever its case, quotes and spaces', 'a\n\n## « UN  TITRE » !\n\n# B', '<p>a</p>\n<h2 id="b">B</h2>'],
  [
    'a later heading that repeats it stays',
    '## A\n\n## Un titre',
    '<h2 id="a">A</h2>\n<h2 id="un-titre">Un titre</h2>',
  ],
  [
    'a first heading with more than the title stays',
    '## Un titre neuf',
    '<h2 id="un-titre-neuf">Un titre neuf</h2>',
  ],
  [
    'a quoted heading that repeats it stays',
    '> ## Un titre',
    '<blockquote>\n<h2 id="un-titre">Un titre</h2>\n</blockquote>',
  ],
])('%s, in Markdown and MDX', async (_, text, html) => {
  expect(await htmlOf(text)).toBe(html);
  expect(await htmlOfMdx(text)).toBe(html);
});

test('raw HTML keeps its ids, and headings avoid them', async () => {
  expect(
    await htmlOf('<h2 id="b">A</h2>\n\n## B\n\n<p id="c">x</p>\n\n<p id="c">y</p>\n\n## C\n\n<h1>D</h1>'),
  ).toBe(
    '<h2 id="b">A</h2>\n<h2 id="b-1">B</h2>\n<p id="c">x</p>\n<p>y</p>\n<h2 id="c-1">C</h2>\n<h2 id="d">D</h2>',
  );
});

test.each([
  ['the number of a note', '## A 1[^1]\n\n[^1]: c', 'a-1'],
  ['what typography takes apart', '## Écran n°1', 'ecran-n-1'],
])('ids do not depend on %s', async (_, text, id) => {
  expect(/<h2 id="([^"]*)"/.exec(await htmlOf(text, { language: 'fr' }))?.[1]).toBe(id);
});
