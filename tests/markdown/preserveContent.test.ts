import { expect, test } from 'vitest';
import { htmlOf, htmlOfMdx } from './sample.ts';

test.each([
  [
    'years that follow each other as paragraphs',
    '1515. Marignan.\n\n1789. La Révolution.\n\n8. Mai 1945.',
    ['<ol start="1515">', '<li value="1789">', '<li value="8">'],
  ],
  ['numbers that leave one out', '1. a\n2. b\n4. c', ['<li value="4">']],
  ['a list that starts elsewhere', '5. a\n6. b', ['<ol start="5">']],
  ['numbers that are counted', '1. a\n1. b\n1. c', []],
  ['ordinary numbers', '1. a\n2. b', []],
])('numbers are shown as written: %s', async (_, text, shown) => {
  for (const html of [await htmlOf(text), await htmlOfMdx(text)])
    expect(html.match(/<ol start="\d+">|<li value="\d+">/g) ?? []).toEqual(shown);
});

test.each([
  ['one more', '|a|b|\n|-|-|\n|1|2|3|', ['a', 'b', '', '1', '2', '3']],
  ['a bar in code', '|a|\n|-|\n|`1|2`|', ['a', '', '`1', '2`']],
  ['none is added', '|a|b|\n|-|-|\n|1|', ['a', 'b', '1', '']],
])('no cell of a table is lost: %s', async (_, text, cells) => {
  for (const html of [await htmlOf(text), await htmlOfMdx(text)])
    expect([...html.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell)).toEqual(cells);
});
