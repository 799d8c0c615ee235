import { expect, test } from 'vitest';
import { sentencesIn, leakMarkersOf, unpublishedOf } from '../../../src/cli/prove/leakMarkers.ts';
import { aPicture, frontMatter, readFolder } from '../../intake/samples.ts';

test.each([
  [
    'a sentence each',
    'Le cobalt bleu se vend bien. La mine de cuivre ferme demain.',
    ['Le cobalt bleu se vend bien', 'La mine de cuivre ferme demain.'],
  ],
  ['not those of few words, which may stand anywhere', 'Et après ? Rien du tout.', []],
  [
    'links without their addresses',
    'Le [cobalt bleu](../2024/cobalt.md) se vend bien.',
    ['Le [cobalt bleu] ) se vend bien.'],
  ],
  [
    'parted at footnotes, which readers see as numbers',
    'Le cobalt bleu se vend bien[^1] depuis le mois de mars.',
    ['Le cobalt bleu se vend bien', 'depuis le mois de mars.'],
  ],
  [
    'the items of a list each by itself',
    '- le cobalt bleu du Congo\n- le nickel de la Nouvelle-Calédonie',
    ['- le cobalt bleu du Congo', 'le nickel de la Nouvelle-Calédonie'],
  ],
  ['the cells of a table each by itself', '| le cobalt bleu du Congo | 12 |', ['le cobalt bleu du Congo']],
  [
    'the attributes of components',
    '<Note title="Ce que dit la loi française">Court.</Note>',
    ['Ce que dit la loi française'],
  ],
  [
    'the title of a video, and its address',
    '::embed{url="https://vimeo.com/76979871?h=8272103f6e" title="La mine de Salsigne vue du ciel"}',
    ['https://vimeo.com/76979871?h=8272103f6e', 'La mine de Salsigne vue du ciel'],
  ],
  [
    'a picture’s description and its caption',
    '![Une mine vue du ciel](./a.jpg "La mine de Salsigne en hiver © A")',
    ['![Une mine vue du ciel]', 'La mine de Salsigne en hiver © A'],
  ],
])('the sentences of a body are markers: %s', (_, body, expected) => {
  expect(sentencesIn(body)).toEqual(expected);
});

test('every visible field of an unpublished article has a marker', async () => {
  const files = {
    'articles/mine.md': frontMatter(
      'draft: true',
      'summary: Le chapeau.',
      'authors: [ida, Jean d’Or]',
      'tags: [cobalt]',
      'kind: sponsored',
      'sponsor: { name: Payeur, url: https://payeur.example }',
      'corrections: [{ date: 2023-11-02, text: Le tonnage de la mine était faux. Court. }]',
      'redirectFrom: [/2019/mine/]',
      'ai: Traduit.',
      'image: { src: ./mine.jpg, alt: Vue, caption: Légende, credit: Agence }',
    ),
    'articles/mine.jpg': aPicture,
    'authors/ida.yaml':
      'name: Ida\nrole: Cheffe\nbio: Elle écrit sur les mines du monde.\nurl: https://ida.example\n',
  };
  const publication = await readFolder(files, { root: '.' });
  const markers = await leakMarkersOf(unpublishedOf(publication), publication);
  const markersOf = (file: string) =>
    markers.filter((marker) => marker.file.endsWith(file)).map(({ kind, text }) => `${kind}: ${text}`);
  expect(markersOf('mine.md').sort()).toEqual(
    [
      'title: La mine',
      'slug: mine',
      'standfirst: Le chapeau.',
      'sentence: Le tonnage de la mine était faux',
      'sentence: Traduit.',
      'name: ida',
      'name: Jean d’Or',
      'name: Payeur',
      'theme: cobalt',
      'address: https://payeur.example',
      'address: /2019/mine/',
      'picture: mine',
      'caption: Vue',
      'caption: Légende',
      'caption: Agence',
    ].sort(),
  );
  expect(markersOf('ida.yaml').sort()).toEqual([
    'address: https://ida.example',
    'name: Ida',
    'sentence: Cheffe',
    'sentence: Elle écrit sur les mines du monde.',
    'slug: ida',
  ]);
});
