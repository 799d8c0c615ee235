import { expect, test } from 'vitest';
import { bodyText } from '../../src/markdown/bodyText.ts';
import { htmlText } from '../../src/markdown/htmlText.ts';
import { fr } from '../../src/i18n/fr.ts';

const textOf = (body: string) => bodyText(body, { language: 'fr', title: 'Titre', words: fr });

test.each([
  ['marks of Markdown', '## Un *titre*\n\nDu **texte** [lié](./a.md).', 'Un titre\nDu texte lié.'],
  ['marks of notes', 'Dit-on.[^1]\n\n[^1]: La source.', 'Dit-on.\nLa source.'],
  [
    'comments and scripts',
    'Avant.\n\n<!-- secret -->\n\n<script>secret()</script>\n\nAprès.',
    'Avant.\nAprès.',
  ],
  ['places of advertisements', 'Avant.\n\n::ad\n\nAprès.', 'Avant.\nAprès.'],
  ['pictures', 'Avant.\n\n![Une mine](./m.webp)\n\nAprès.', 'Avant.\nAprès.'],
])('the words of a body are without %s', async (_, body, text) => expect(await textOf(body)).toBe(text));

test('a map is its title and its place, a gallery the caption of all', async () => {
  const map = '::map{lat="46.18" lon="2.94" label="Échassières" title="La mine"}';
  const gallery = ':::gallery{caption="Avant, après"}\n![A](./a.jpg)\n:::';
  expect(await textOf(`${map}\n\n${gallery}`)).toBe('La mine. Échassières\nAvant, après');
});

test('boxes, quotes and tables are included', async () => {
  const body =
    ':::note[Repères]\nLa note.\n:::\n\n:::quote{by="Anne"}\nDit.\n:::\n\n| a | b |\n|---|---|\n| 1 | 2 |';
  expect((await textOf(body)).split(/\s+/)).toEqual([
    'Repères',
    'La',
    'note.',
    'Dit.',
    'Anne',
    'a',
    'b',
    '1',
    '2',
  ]);
});

test.each([
  ['entities', '<p>a &amp; b &#8239;! &#x41; &laquo;</p>', 'a & b \u202f! A &laquo;'],
  ['a tag inside a word', '<p>1<sup>er</sup> a<em>b</em></p>', '1er ab'],
  ['a bracket inside an attribute', '<p title="a > b">c</p>', 'c'],
  ['drawings', '<p>a</p><svg><text>b</text></svg><p>c</p>', 'a\nc'],
])('the words of HTML are read after %s', (_, html, text) => expect(htmlText(html)).toBe(text));
