import { expect, test } from 'vitest';
import { componentFaults } from '../../../src/intake/theme/componentFaults.ts';

const files = ['fond.svg', 'components/Card.astro', 'components/parts/point.svg'];

test.each<
  [name: string, source: string, found: [rule: string, line: number, column: number, right?: string][]]
>([
  ['is in order', '---\nconst a = 1;\n---\n<p>{a}</p>\n<style>\np { color: red }\n</style>\n', []],
  ['has no code', '<p>Un</p>\n', []],
  ['shows nothing on purpose', '{/* rien */}\n', []],
  ['is empty', ' \n\n', [['theme-component-empty', 1, 1]]],
  ['has code that nothing closes', '---\nconst a = 1;\n<p>{a}</p>\n', [['theme-component-unclosed', 1, 1]]],
  ['closes its code at the end of a line', '---\nconst a = 1; ---\n<p>{a}</p>\n', []],
  ['has a tag that nothing closes', '---\n---\n<div><p>Un</div>\n', [['theme-component-code', 3, 13]]],
  ['has code that is none', '---\nconst = 3;\n---\n<p>Un</p>\n', [['theme-component-code', 2, 7]]],
  [
    'has a brace in its style that nothing closes',
    '---\nconst a = 1;\n---\n<p>{a}</p>\n<style>\np { color: red;\n</style>\n',
    [['theme-unclosed', 6, 3]],
  ],
  ['has such a brace on the line of the tag', '<p>Un</p> <style>p {</style>\n', [['theme-unclosed', 1, 20]]],
  [
    'has such a brace in a second style',
    '<style>p {}</style>\n<style is:global>p {</style>',
    [['theme-unclosed', 2, 20]],
  ],
  ['has a comment with a style', '<!-- <style>p {</style> -->\n<p>Un</p>\n', []],
  ['has a style in another language', '<p>Un</p>\n<style lang="scss">\n$a: 1;\n</style>\n', []],
  [
    'hands values to its style',
    '<p>Un</p>\n<style define:vars={{ a: 1 > 0 }}>\np { color: var(--a) }\n</style>\n',
    [],
  ],
  ['shows a file of the theme', '<style>p { background: url(../fond.svg) }</style>', []],
  [
    'shows a file as if it stood elsewhere',
    '<style>p { background: url(./fond.svg) }</style>',
    [['theme-missing', 1, 24, 'url(../fond.svg)']],
  ],
  [
    'loads from another site',
    '<p>Un</p>\n<script src="https://example.com/a.js"></script>\n<img alt="" src={`//example.com/a.png`} />',
    [
      ['theme-component-elsewhere', 2, 1],
      ['theme-component-elsewhere', 3, 1],
    ],
  ],
  [
    'leads to another site',
    '<!-- <img src="https://example.com/a.png"> --><a href="https://example.com"><img src={a} alt="" /></a>\n<link rel="me" href="https://example.com">',
    [],
  ],
  [
    'chooses among pictures of another site',
    '<style>p { background: image-set("https://example.com/fond.svg" 1x) }</style>',
    [['theme-elsewhere', 1, 34, 'url(../fond.svg)']],
  ],
  [
    'shows a picture of another site',
    '<style>p { background: url(https://example.com/fond.svg) }</style>',
    [['theme-elsewhere', 1, 24, 'url(../fond.svg)']],
  ],
])('a component that %s', (_name, source, found) => {
  const faults = componentFaults(source, 'components/Card.astro', files);
  expect(
    faults.map(({ detail: { rule, values }, line, column }) => [
      ...[rule, line, column],
      ...('right' in values ? [values.right] : []),
    ]),
  ).toEqual(found);
});
