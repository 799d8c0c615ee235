import { expect, test } from 'vitest';
import { sentencesIn } from '../../../src/cli/prove/traces.ts';

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
    'a picture’s description and its caption',
    '![Une mine vue du ciel](./a.jpg "La mine de Salsigne en hiver © A")',
    ['![Une mine vue du ciel]', 'La mine de Salsigne en hiver © A'],
  ],
])('of a body, the sentences are taken: %s', (_, body, expected) => {
  expect(sentencesIn(body)).toEqual(expected);
});
