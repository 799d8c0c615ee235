import { expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { fr } from '../../src/i18n/fr.ts';
import { placeInWords } from '../../src/maps/placeInWords.ts';

const place = (label: string, lat: number, lon: number) => ({ label, lat, lon });

test.each([
  [
    'far from a city',
    fr,
    place('Échassières', 46.18, 2.94),
    'Échassières, à 45 km au nord de Clermont-Ferrand',
  ],
  ['in English', en, place('Échassières', 46.18, 2.94), 'Échassières, 45 km north of Clermont-Ferrand'],
  ['a city itself', fr, place('Paris', 48.85, 2.35), 'Paris'],
  ['next to one', fr, place('Gennevilliers', 48.9, 2.34), 'Gennevilliers, près de Paris'],
  [
    'an article in the name',
    fr,
    place('Le Grand-Lucé', 47.87, 0.47),
    'Le Grand-Lucé, à 25 km au sud-est du Mans',
  ],
  ['a vowel', fr, place('Beaugency', 47.78, 1.63), 'Beaugency, à 25 km au sud-ouest d’Orléans'],
  [
    'a French name',
    fr,
    place('Louvain-la-Neuve', 50.67, 4.61),
    'Louvain-la-Neuve, à 25 km au sud-est de Bruxelles',
  ],
  [
    'the far north',
    fr,
    place('Ny-Ålesund', 78.92, 11.93),
    'Ny-Ålesund, à 110 km au nord-ouest de Longyearbyen',
  ],
])('%s: a place is told by a city that readers know', (_name, words, where, sentence) => {
  expect(placeInWords(where, words).replaceAll('\u00A0', ' ')).toBe(sentence);
});
