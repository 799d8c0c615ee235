import { expect, test } from 'vitest';
import { rarePartsIn } from '../../src/markdown/rareParts.ts';
import { htmlOf, pageOf, pagesOf } from './output.ts';

/** What a body with a part has, and a rule of its styles. */
const parts: [part: string, element: string, rule: string][] = [
  ['blockquote', 'blockquote', '.prose blockquote{'],
  ['code', 'code', '.prose code:not('],
  ['footnotes', '.footnotes', '.prose .footnotes{'],
  ['hr', 'hr', '.prose hr{'],
  ['note', '.note', '.prose .note{'],
  ['quote', '.pull-quote', '.prose .pull-quote{'],
  ['table', 'table', '.prose table{'],
  ['tasks', '.contains-task-list', '.prose .contains-task-list{'],
];

const pages = pagesOf().map((file) => ({ file, html: htmlOf(file) }));
const bodies = pages.flatMap(({ file, html }) =>
  html.includes('class="prose"') ? [{ file, html, body: pageOf(file).querySelectorAll('.prose') }] : [],
);

test.each(parts)('a page whose text has the part « %s » has its styles', (_, element, rule) => {
  const having = bodies.filter(({ body }) => [...body].some((prose) => prose.querySelector(element)));
  expect(having.filter(({ html }) => !html.includes(rule)).map(({ file }) => file)).toEqual([]);
});

test.each(['opinion', 'sponsored', 'analysis', 'interview'])(
  'an article of kind « %s » alone has its styles',
  (kind) => {
    const rule =
      { opinion: '.article.opinion h1{', sponsored: '.article.sponsored{' }[kind] ?? 'initial-letter:3';
    const styled = pages.filter(({ html }) => html.includes(rule));
    const having = pages.filter(({ html }) => html.includes(`<article class="article ${kind}`));
    expect(having.length).toBeGreaterThan(0);
    expect(having.filter((page) => !styled.includes(page))).toEqual([]);
    expect(styled.filter(({ html }) => html.includes('<article class="article news'))).toEqual([]);
  },
);

test('a page whose text has none of them has none of their styles', () =>
  expect(bodies.some(({ html }) => !parts.some(([, , rule]) => html.includes(rule)))).toBe(true));

test.each([
  ['a paragraph', 'Un texte – rien de plus.', []],
  ['a box', ':::note[Repères]\nUn texte.\n:::', ['note']],
  ['a box in MDX', '<Note title="a">Un texte.</Note>', ['note']],
  ['a quotation with its author', ':::quote{by="A"}\nUne parole.\n:::', ['blockquote', 'quote']],
  ['a quotation in a list', '- a\n\n  > b', ['blockquote']],
  ['a line, and no list', 'a\n\n***\n\n- b', ['hr']],
  ['a footnote', 'a[^1]\n\n[^1]: b', ['footnotes']],
  ['a table', '| a |\n| - |', ['table']],
  ['a chart', '<LineChart src="./a.csv" />', ['table']],
  ['tasks', '1. [x] a', ['tasks']],
  ['code in a line', 'a `b`', ['code']],
])('%s has its parts', (_, source, expected) => expect(rarePartsIn(source)).toEqual(expected));
