import { expect, test } from 'vitest';
import { typeset } from '../../../src/markdown/typography/typeset.ts';
import { visible } from './visible.ts';

// A no-break space is written ~ and a narrow one ·
test.each([
  ['thousands are set apart by a narrow space', '160 000 personnes', '160·000 personnes'],
  ['millions and decimals too', '1 234 567,5', '1·234·567,5'],
  ['no-break spaces in a number become narrow', '160\u00A0000', '160·000'],
  ['both ends of a range are numbers', '10 000-15 000', '10·000-15·000'],
  ['a number in brackets or below zero is a number', '(1 000) et -5 000', '(1·000) et -5·000'],
  [
    'a number may end a sentence',
    'ils sont 12 000. Ou 13 000, au plus',
    'ils sont 12·000. Ou 13·000, au plus',
  ],
  ['lists are left', '1 2 3 et 10 20 30', '1 2 3 et 10 20 30'],
  ['telephone numbers are left', '01 23 45 67 89, +33 123 456 789', '01 23 45 67 89, +33 123 456 789'],
  ['a company number with a long end is left', '552 100 554 00013', '552 100 554 00013'],
  ['a year before a number is left', 'en 2010 200 personnes', 'en 2010 200 personnes'],
  ['a name with a number is left', 'A320 200 fois', 'A320 200 fois'],
  ['a number is not separated from its percent sign', '5 % ou 3,5 ‰', '5~% ou 3,5~‰'],
  ['the space before a sign is added', '5%, 3,5€, 20°C, 1 000€', '5~%, 3,5~€, 20~°C, 1·000~€'],
  ['a number is not separated from its currency', '5 €, 3 $, 2 £, 4 M€, 5 $US', '5~€, 3~$, 2~£, 4~M€, 5~$US'],
  ['a currency is not separated from the size before it', '3,5 Mds €', '3,5~Mds~€'],
  ['a number is not separated from its size', '2 millions, 3 milliards', '2~millions, 3~milliards'],
  ['a number is not separated from its weight', '5 kg, 160 000 t, 3 Mt', '5~kg, 160·000~t, 3~Mt'],
  [
    'a number is not separated from its length and area',
    '12 km, 5 m², 3 ha, 90 km/h',
    '12~km, 5~m², 3~ha, 90~km/h',
  ],
  ['a number is not separated from its power and energy', '3 GW, 8 TWh, 5 MW', '3~GW, 8~TWh, 5~MW'],
  ['a number is not separated from its degrees', '45 ° et 20 °C', '45~° et 20~°C'],
  ['hours and minutes are not separated', 'à 14 h 30, à 9 h', 'à 14~h~30, à 9~h'],
  ['a time without spaces is left', '14h30', '14h30'],
  ['an elision is no unit', "les 80 s'en vont, 3 m'ont dit", 'les 80 s’en vont, 3 m’ont dit'],
  ['a word is no unit', '5 ministres, 2 kilos, 3 hommes', '5 ministres, 2 kilos, 3 hommes'],
  ['code is left', 'width:100% a%20b x5$', 'width:100% a%20b x5$'],
])('%s', (_, typed, expected) => {
  expect(visible(typeset(typed, 'fr'))).toBe(expected);
});

test.each([
  [
    'a courtesy title is not separated from its name',
    'M. Roux, MM. Roux, Mme Vaux',
    'M.~Roux, MM.~Roux, Mme~Vaux',
  ],
  ['other titles too', 'Mlle Vaux, Dr Roux, Pr Roux, Me Vaux', 'Mlle~Vaux, Dr~Roux, Pr~Roux, Me~Vaux'],
  ['a name may begin with its particle', "M. de Vaux, Mme d'Arc", 'M.~de Vaux, Mme~d’Arc'],
  ['a word that looks like a title is left', 'Me voilà, 500 M. Le reste', 'Me voilà, 500 M. Le reste'],
  ['a number sign is not separated from its number', 'n° 5, N°6, nº 7', 'n°~5, N°~6, nº~7'],
  ['the abbreviation of number too', 'le no 5', 'le no~5'],
  ['a reference is not separated from its number', 'p. 12, art. 5, § 3, t. II', 'p.~12, art.~5, §~3, t.~II'],
  ['the end of a sentence is no reference', 'en haut. 12 fois', 'en haut. 12 fois'],
  [
    'a day is not separated from its month',
    'le 2 novembre 2023, le 1er mai',
    'le 2~novembre 2023, le 1er~mai',
  ],
  ['a month may be decomposed', '3 fe\u0301vrier', '3~fe\u0301vrier'],
  ['what is no day is left', '45 mai, 3 marsouins, 1.2 mai', '45 mai, 3 marsouins, 1.2 mai'],
  ['letters of ordinals stay in plain text', 'la 1ère et la 2ème', 'la 1ère et la 2ème'],
])('%s', (_, typed, expected) => {
  expect(visible(typeset(typed, 'fr'))).toBe(expected);
});
