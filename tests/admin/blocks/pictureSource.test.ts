import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changePicture, readPicture } from '../../../src/admin/blocks/pictureSource.ts';

const whole = '![Une vue](./a.jpg "La mine © Agence")';

describe('a picture is read', () => {
  test.each([
    ['with all it says', whole, { src: './a.jpg', alt: 'Une vue', caption: 'La mine', credit: 'Agence' }],
    ['without a title', '![](./a.jpg)', { src: './a.jpg', alt: '', caption: '', credit: '' }],
    [
      'with a credit alone',
      '![a](a.jpg "© Agence")',
      { src: 'a.jpg', alt: 'a', caption: '', credit: 'Agence' },
    ],
    [
      'with other quotes, brackets and escapes',
      "![Un [b] \\]](<./a b.jpg> 'Dit \"oui\" © L\\'Agence')",
      { src: './a b.jpg', alt: 'Un [b] ]', caption: 'Dit "oui"', credit: "L'Agence" },
    ],
  ])('%s', (_name, source, picture) => {
    expect(readPicture(source)).toEqual(picture);
  });

  test('but not one by reference', () => {
    expect(readPicture('![Une vue][a]')).toBeUndefined();
  });
});

describe('of a picture, only what is changed is written:', () => {
  test.each([
    ['its description', whole, { alt: 'Deux vues' }, '![Deux vues](./a.jpg "La mine © Agence")'],
    ['its file', whole, { src: './b c.jpg' }, '![Une vue](<./b c.jpg> "La mine © Agence")'],
    ['its caption', whole, { caption: 'Dit "oui"' }, '![Une vue](./a.jpg "Dit \\"oui\\" © Agence")'],
    ['its credit', whole, { credit: 'Elle' }, '![Une vue](./a.jpg "La mine © Elle")'],
    ['a caption it had not', '![a](a.jpg)', { caption: 'b' }, '![a](a.jpg "b")'],
    ['a title it loses', whole, { caption: '', credit: '' }, '![Une vue](./a.jpg)'],
    [
      'what would end it',
      '![](a.jpg)',
      { alt: 'Un [b]', caption: 'Ici\nlà' },
      '![Un \\[b\\]](a.jpg "Ici là")',
    ],
    ['its caption between other quotes', "![a](a  'b ©  c')", { caption: "l'a" }, "![a](a  'l\\'a © c')"],
  ])('%s', (_name, source, changes, written) => {
    expect(changePicture(source, changes)).toBe(written);
  });

  test('nothing, if it says the same', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', ' ', '\\', '"', '[', ']', '©', "'", '(', '&'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, words, words, (alt, title, src) => {
        for (const quotes of ['""', "''", '()']) {
          const source = `![${alt}](./${src} ${quotes[0]}${title}${quotes[1]})`;
          const picture = readPicture(source);
          if (picture) expect(changePicture(source, picture)).toBe(source);
        }
      }),
    );
  });

  test('what is changed is read back', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', ' ', '\\', '"', '[', ']', "'", '(', '&'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, words, words, (alt, caption, credit) => {
        const plain = (text: string) => text.trim().replace(/\s+/g, ' ');
        expect(readPicture(changePicture(whole, { alt, caption, credit }))).toEqual({
          src: './a.jpg',
          alt: plain(alt),
          caption: plain(caption),
          credit: plain(credit),
        });
      }),
    );
  });
});
