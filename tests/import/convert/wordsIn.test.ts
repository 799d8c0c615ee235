import { expect, test } from 'vitest';
import { tagsOf } from '../../../src/import/convert/tags.ts';
import { wordsIn, wordsInMarkdown } from '../../../src/htmlToMarkdown/wordsIn.ts';

test.each([
  ['words', 'La mine ferme', 3],
  ['an elision, which is two', 'L’été', 2],
  ['figures', '2 000 mineurs', 3],
  ['an address, which is none', 'Voir https://exemple.fr/mine?a=b ici', 2],
  ['signs, which are none', '— … « » !', 0],
  ['nothing', '', 0],
])('words are counted: %s', (_name, text, expected) => {
  expect(wordsIn(text)).toBe(expected);
});

test.each([
  ['a link has those that are read', '[La mine](../mine/index.md) ferme', 3],
  ['a picture has its caption', '![Un puits](./a.jpg "La mine")', 2],
  ['a picture without one has none', '![Un puits](./a.jpg)', 0],
  ['a footnote has its text', 'La mine[^1]\n\n[^1]: Fermée', 3],
  ['an embed has its title', '::embed{url="https://youtu.be/a" title="La fête"}', 2],
  ['a quotation has its source', ':::quote{by="Agence du Val"}\nFermée\n:::', 4],
  ['an advertisement has none', '::ad', 0],
  ['a raised letter is of its word', 'XX<sup>e</sup> siècle', 2],
])('words of Markdown are counted as readers see them: %s', (_name, markdown, expected) => {
  expect(wordsInMarkdown(markdown)).toBe(expected);
});

test('the tags of an article are those it had and its categories that have become tags, each once', () => {
  const places = new Map([
    ['gres', { as: 'tag', name: 'Grès' } as const],
    ['vide', { as: 'nothing' } as const],
  ]);
  const item = { categories: ['gres', 'vide', 'autre'], tags: ['mine', 'gres-2', 'inconnu', 'signes'] };
  const tagNames = new Map([
    ['mine', 'La mine'],
    ['gres-2', 'GRES'],
    ['signes', '!!!'],
  ]);
  expect(tagsOf(item, { places, tagNames })).toEqual(['Grès', 'La mine', 'inconnu']);
});
