import { expect, test } from 'vitest';
import { htmlOf, htmlOfMdx } from './sample.ts';

test.each([
  ['a paragraph in Arabic', 'أعلنت الشركة', '<p dir="rtl">أعلنت الشركة</p>'],
  ['a paragraph that only begins in Arabic', 'أعلن, dit le texte', '<p>أعلن, dit le texte</p>'],
  [
    'a quotation in Hebrew',
    '> שלום עולם',
    '<blockquote dir="rtl">\n<p dir="rtl">שלום עולם</p>\n</blockquote>',
  ],
  ['a list in Arabic', '- بند أول', '<ul dir="rtl">\n<li dir="rtl">بند أول</li>\n</ul>'],
  [
    'a line in French in a quotation in Arabic',
    '> أعلنت الشركة أعلنت الشركة\n>\n> Et oui',
    '<blockquote dir="rtl">\n<p dir="rtl">أعلنت الشركة أعلنت الشركة</p>\n<p dir="ltr">Et oui</p>\n</blockquote>',
  ],
  [
    'words whose language is named',
    'Un <span lang="ar">mot</span>',
    '<p>Un <span lang="ar" dir="rtl">mot</span></p>',
  ],
  ['a direction as the editor wrote it', '<p dir="ltr">שלום</p>', '<p dir="ltr">שלום</p>'],
  ['French alone', 'Bonjour', '<p>Bonjour</p>'],
])('in a French article: %s', async (_name, text, html) => {
  expect(await htmlOf(text, { language: 'fr' })).toBe(html);
});

test.each([
  ['a paragraph in its own language', 'أعلنت الشركة', '<p>أعلنت الشركة</p>'],
  ['a paragraph in French', 'Bonjour', '<p dir="ltr">Bonjour</p>'],
  ['a paragraph that begins with a French name', 'Orano أعلنت الشركة', '<p>Orano أعلنت الشركة</p>'],
])('in an Arabic article: %s', async (_name, text, html) => {
  expect(await htmlOf(text, { language: 'ar' })).toBe(html);
});

test('MDX is read the same way', async () => {
  expect(await htmlOfMdx('> שלום עולם')).toBe(await htmlOf('> שלום עולם'));
});
