import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockName, changeBlock, readBlock } from '../../../src/admin/blocks/directiveSource.ts';

const tag = '<Figure\n  src="./a.jpg"\n  alt=""\n  n={`${1}`}\n/>';

describe('a block is read', () => {
  test.each([
    [
      'with its attributes',
      '::embed{url="https://a.example/?a=1&b=2" title=\'Vu "là"\'}',
      { url: 'https://a.example/?a=1&b=2', title: 'Vu "là"' },
    ],
    ['with its label', ':::note[Un \\[fait\\]]{a=b}', { label: 'Un [fait]', a: 'b' }],
    ['without anything', '::ad', {}],
    ['as a tag, without expressions', tag, { src: './a.jpg', alt: '' }],
    ['with entities', '<Note title="a &quot;b&quot; &amp; c">', { title: 'a "b" & c' }],
  ])('%s', (_name, source, values) => {
    expect(readBlock(source)).toEqual(values);
  });

  test('by its name', () => {
    expect([':::note[a]', '::ad', '<Note>', '<BarChart />'].map(blockName)).toEqual([
      'note',
      'ad',
      'Note',
      'BarChart',
    ]);
  });
});

describe('of a block, only what is changed is written:', () => {
  test.each([
    [
      'an attribute',
      '::embed{url="a"  title=\'b\'}',
      { title: "l'or" },
      '::embed{url="a"  title=\'l&#39;or\'}',
    ],
    [
      'one that it had not',
      '::embed{url="a"}',
      { title: 'Dit "oui" &amp;' },
      '::embed{url="a" title="Dit &quot;oui&quot; &amp;amp;"}',
    ],
    ['the first', '::embed', { url: 'a', title: ' ' }, '::embed{url="a"}'],
    ['one that it loses', '::embed{url="a" title="b" height=3}', { title: '' }, '::embed{url="a" height=3}'],
    ['all that it loses', ':::quote{by="a"}', { by: '' }, ':::quote'],
    ['the first of two', ':::quote{by="a" role="b"}', { by: '' }, ':::quote{role="b"}'],
    ['one without quotes', '::map{lat=1 lon=2}', { lat: '1.5' }, '::map{lat="1.5" lon=2}'],
    ['its label', ':::note[Un]{a="b"}', { label: 'Deux [2' }, ':::note[Deux \\[2]{a="b"}'],
    ['a label it had not', ':::note', { label: 'Un' }, ':::note[Un]'],
    ['an attribute of a tag', tag, { src: './b.jpg' }, tag.replace('a.jpg', 'b.jpg')],
    ['one that a tag had not', tag, { credit: 'A' }, tag.replace('\n/>', '\n  credit="A"\n/>')],
    ['an empty one that must stay', tag, { alt: '' }, tag],
    ['one of a tag in its line', '<Note>', { title: 'Un' }, '<Note title="Un">'],
    ['one of a tag without a text', '<A b="c" />', { d: 'e' }, '<A b="c" d="e" />'],
  ])('%s', (_name, source, values, written) => {
    const label = source.startsWith(':::note');
    expect(changeBlock(source, values, { label, keepEmpty: ['alt'] })).toBe(written);
  });

  const value = fc.string({
    unit: fc.constantFrom('a', ' ', '"', "'", '&', ';', '}', '>', '/', '[', '\\', '=', '#39', 'quot'),
    maxLength: 8,
  });

  test.each(['::embed', ':::note[Un]{b="c"}', '<Note>', '<A b="c"\n  d="e" />'])(
    'what is changed in %s is read back, and writing it again changes nothing',
    (source) => {
      fc.assert(
        fc.property(value, value, (one, two) => {
          const changes = { one, b: two };
          const written = changeBlock(source, changes, { label: false });
          const plain = Object.fromEntries(
            Object.entries(changes)
              .map(([name, text]) => [name, text.trim().replace(/\s+/g, ' ')] as const)
              .filter(([, text]) => text),
          );
          const { b: _, ...others } = readBlock(source);
          expect(readBlock(written)).toEqual({ ...others, ...plain });
          expect(changeBlock(written, readBlock(written), { label: true })).toBe(written);
        }),
      );
    },
  );
});
