import { expect, test } from 'vitest';
import { changedTokens } from '../../../src/builder/bundle/changedTokens.ts';

const nothing = { light: {}, dark: {} };

const sheet =
  '.a{--paper:none;grid-area:1/2/span 2}@media (prefers-color-scheme:dark){.a{color:red}}:root{--paper:#fff;--title-face:Charter,serif}@media (prefers-color-scheme:dark){:root{--paper:#000}}@media print{:root{--paper:#fff}}';

const cases: [string, Parameters<typeof changedTokens>[1], Record<string, string>, string][] = [
  ['nothing', nothing, {}, sheet],
  [
    'a light colour, not that of a component or of print',
    { light: { paper: '#abc' }, dark: {} },
    {},
    sheet.replace(':root{--paper:#fff;', ':root{--paper:#abc;'),
  ],
  [
    'a dark colour',
    { light: {}, dark: { paper: '#123' } },
    {},
    sheet.replace(':root{--paper:#000', ':root{--paper:#123'),
  ],
  [
    'a dark colour that the look leaves as it is',
    { light: {}, dark: { ink: '#fed' } },
    {},
    sheet.replace('--paper:#000', '--paper:#000;--ink:#fed'),
  ],
  ['a family', nothing, { 'title-face': '"Mine 2"' }, sheet.replace('Charter,', '"Mine 2",Charter,')],
  ['a light colour that the look does not have', { light: { other: '#abc' }, dark: {} }, {}, sheet],
];

test.each(cases)('a sheet changes in %s', (_, colours, families, expected) =>
  expect(changedTokens(sheet, colours, families)).toBe(expected),
);

test.each([
  '@media (width>=62rem){a{color:red}}',
  'h2:after{content:open-quote / "";font:400 var(--size-0) / .6 var(--title-face)}',
  '.a{.b &{color:red}&:hover{color:blue}}',
  '@supports (display:grid) and (not (display:inline-grid)){a{color:red!important}}',
  '@layer a,b;@layer a{:root{--x:{a:b};--y: }}',
  '@font-face{font-family:"A 4";src:url(/a.woff2)format("woff2")}',
  '@page{margin:2cm}a:is(b,c)>d+e~f,g:not(.h,[i="j"]){clip-path:inset(0 -100vmax)}',
])('what is not changed stays as it is written: %s', (css) =>
  expect(changedTokens(css, { light: { paper: '#abc' }, dark: { paper: '#123' } }, {})).toBe(css),
);
