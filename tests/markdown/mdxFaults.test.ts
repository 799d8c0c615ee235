import { expect, test } from 'vitest';
import { directiveNames } from '../../src/markdown/directiveForms.ts';
import { faultsOf } from './faultsOf.ts';
import type { ComponentForm } from '../../src/components/body/componentForm.ts';
import { outline } from '../../src/markdown/outline.ts';
import { faultSentence } from '../../src/i18n/describeFault.ts';

const known = directiveNames.join('|');

const figure: ComponentForm = { name: 'Figure', attributes: {}, content: 'text' };

test.each([
  ['a less-than sign', 'a\n\nmoins de <5 %', ['3:10 mdx-less-than']],
  ['an address in angle brackets', '<https://a.org>', ['1:1 mdx-less-than']],
  ['a value without quotes', '<a href=b>c</a>', ['1:1 mdx-less-than']],
  ['an open brace', 'a {b', ['1:3 mdx-brace']],
  ['an expression that cannot be read', 'a {1 +} b', ['1:7 mdx-expression']],
  ['a tag that is not closed', 'a <b>c\n\nd', ['1:3 mdx-tag-unclosed b']],
  ['a tag that was not opened', 'a </b>', ['1:3 mdx-tag-unopened b']],
  ['a comment', 'a\n\n<!-- b -->', ['3:1 mdx-comment']],
  ['a line of text that begins like an import', 'a\n\nimport de lithium', ['3:1 mdx-import']],
  ['a text between quotes that the end cuts off', "a\n\nimport '\\", ['3:1 mdx-import']],
  ['two exports', 'export default 1\n\nexport default 2', ['1:1 mdx-import', '3:1 mdx-import']],
  [
    'imports and what they bring',
    'import Carte from "./c.astro"\n\n<Carte /> {b}',
    ['1:1 mdx-import', '3:1 component-unknown Carte Figure', '3:11 mdx-expression'],
  ],
  [
    'what is computed in a list, a table, a link, a note and an element',
    '- é {a}\n\n| b |\n|-|\n| {c} |\n\n[{d}](./e.md) [^1]\n\n[^1]: {f}\n\n<b>{g}</b>\n\n    {`h`}',
    [1, 5, 7, 9, 11, 13].map((line, at) => `${line}:${[5, 3, 2, 7, 4, 5][at]} mdx-expression`),
  ],
  [
    'what is computed between comments',
    '{/* a */ b /* c */}\n\n{// d\u2028e\n}',
    ['1:1 mdx-expression', '3:1 mdx-expression'],
  ],
  [
    'computed attributes',
    '<a class="b"\n  href={c}>d</a>\n\n<b {...e}>f</b>',
    ['2:3 component-computed href href="…"', '4:4 mdx-expression'],
  ],
  [
    'HTML',
    '<script>a</script> <b onClick={c} style="d">e</b>',
    ['1:1 html-refused script', '1:20 html-attribute b onclick'],
  ],
  ['addresses', '<a href="javascript:b">c</a>', ['1:1 address-refused javascript:b']],
  [
    'directives and footnotes',
    ':::info\na[^1]\n:::',
    [`1:1 directive-unknown :::info  ${known}`, '2:2 footnote-missing 1'],
  ],
  ['components with scripts', '<Figure client:load>a</Figure>', ['1:1 html-attribute Figure client:load']],
  ['components that do not exist', '<Carte />\n\n<Figure>a</Figure>', ['1:1 component-unknown Carte Figure']],
  [
    'none in comments, code, boxes and escaped braces',
    'a {/* b */} {} {/* c */ // d\n} `{e}` \\{f}\n\n```\n{g}\n```\n\n:::quote{by="h"}\ni\n:::',
    [],
  ],
])('faults of MDX are reported without a stack: %s', (_, body, faults) => {
  expect(faultsOf(body, 'mdx', [figure])).toEqual(faults);
});

test.each(['fr', 'en'])('sentences (%s) have the correction', (language) => {
  const bodies = [
    '::pub',
    '::note',
    ':::quote{a=b}\n:::',
    '<y>',
    '<h1></h1>',
    '<b onclick>',
    '[^1]',
    '<!--',
    '![](data:x)',
  ];
  for (const body of bodies) {
    for (const fault of outline(body, 'md').faults) {
      expect(faultSentence(fault, language)).toMatch(/^[^<`].{30,}/u);
      expect(faultSentence(fault, language)).not.toMatch(/undefined|\[object|^\s|\s$/);
    }
  }
});
