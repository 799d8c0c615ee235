import { expect, test } from 'vitest';
import { directiveNames } from '../../src/markdown/directiveForms.ts';
import { faultsOf } from './faultsOf.ts';

const known = directiveNames.join('|');

test.each([
  ['an unknown box', 'a\n\n:::info[b]\nc\n:::', [`3:1 directive-unknown :::info  ${known}`]],
  ['a mistyped box', ':::notes\nc\n:::', [`1:1 directive-unknown :::notes :::note[…] ${known}`]],
  ['an unknown line', '::pub', [`1:1 directive-unknown ::pub  ${known}`]],
  ['a title without brackets', ':::note Repères\na\n:::', ['1:1 directive-form :::note :::note[…]']],
  ['a space before the brackets', ':::note [Repères]\na\n:::', ['1:1 directive-form :::note :::note[…]']],
  ['a space before the name', '::: note\na\n:::', ['1:1 directive-form ::: note :::note[…]']],
  ['a line instead of a box', '::note[a]', ['1:1 directive-form ::note :::note[…]']],
  ['a box instead of a line', ':::ad\n:::', ['1:1 directive-form :::ad ::ad']],
  [
    'a label that the directive does not have',
    ':::quote[a]\nb\n:::',
    ['1:1 directive-form :::quote :::quote{by="…"}'],
  ],
  ['an unknown attribute', ':::quote{par="a"}\nb\n:::', ['1:1 directive-attribute :::quote par by|role']],
  ['an attribute that the directive does not have', '::ad{a=b}', ['1:1 directive-attribute ::ad a']],
  ['a box that is not closed', 'a\n\n:::note[b]\nc\n\nd', ['3:1 directive-unclosed :::note']],
  ['a box closed by the one inside', ':::note\n:::quote\na\n:::\n\nb', ['1:1 directive-unclosed :::note']],
  ['a gallery without pictures', ':::gallery\n:::', ['1:1 component-content :::gallery pictures']],
  [
    'a text in a gallery',
    ':::gallery\n![A](./a.jpg)\n\nUn mot.\n:::',
    ['4:1 component-content-stray :::gallery pictures'],
  ],
  [
    'an unknown attribute of a gallery',
    ':::gallery{titre="a"}\n![A](./a.jpg)\n:::',
    ['1:1 component-attribute :::gallery titre  caption'],
  ],
  ['an advertisement in a box', '::::note\n::ad\n::::', ['2:1 ad-nested']],
  ['an advertisement in a list', '- a\n\n  ::ad', ['3:3 ad-nested']],
])('directives are checked: %s', (_, body, faults) => {
  expect(faultsOf(body)).toEqual(faults);
});

test.each([
  [
    'directives that are right',
    ':::note[A [b] *c*]\nd\n:::\n\n::ad\n\n:::quote{by="E }" role=\'f\'}\ng\n:::\n\n> ::::note\n> :::quote\n> h\n> :::\n> ::::',
  ],
  ['what only looks like them', '12:30 a:b :smile: ::: a :: b\n\n:: c\n\n:::\n\n`:::info`'],
])('no fault in %s', (_, body) => {
  expect(faultsOf(body)).toEqual([]);
});

test.each([
  [
    'a call without a note',
    'a[^1] b \\[^2] `[^3]`\nc[^4]',
    ['1:2 footnote-missing 1', '2:2 footnote-missing 4'],
  ],
  ['a note without a call', 'a\n\n[^n]: b', ['3:1 footnote-unused n']],
  [
    'notes that only call one another',
    'a\n\n[^1]: b[^2]\n\n[^2]: c[^1]',
    ['3:1 footnote-unused 1', '5:1 footnote-unused 2'],
  ],
  ['two notes of one name', 'a[^1]\n\n[^1]: b\n\n[^1]: c', ['5:1 footnote-twice 1']],
  ['none in notes referenced by notes', 'a[^1]\n\n[^1]: b[^2]\n\n[^2]: c', []],
])('footnotes are checked: %s', (_, body, faults) => {
  expect(faultsOf(body)).toEqual(faults);
});
