import { describe, expect, test } from 'vitest';
import { formsIn, wordsIn } from '../../src/search/words.ts';
import { stemOf } from '../../src/search/stem.ts';

const forms = (text: string) => wordsIn(text).map(({ form }) => form);

describe('the words of a text', () => {
  test.each([
    [
      'lose accents, capitals and ligatures',
      'Échassières, CŒUR, Æthelred',
      ['echassieres', 'coeur', 'aethelred'],
    ],
    ['are the same in every normal form', 'e\u0301te\u0301', ['ete']],
    ['are parted at an elision', 'l’accord d’Astana', ['l', 'accord', 'd', 'astana']],
    ['are parted at a straight apostrophe too', "jusqu'alors qu'on", ['jusqu', 'alors', 'qu', 'on']],
    ['are parted at two elisions', 'jusqu’à l’heure', ['jusqu', 'a', 'l', 'heure']],
    [
      'are not split at an apostrophe that is part of them',
      'aujourd’hui, O’Brien, don’t',
      ['aujourdhui', 'obrien', 'dont'],
    ],
    ['lose the English genitive', 'Europe’s mines', ['europe', 'mines']],
    ['are numbers too', '40 % en 2030', ['40', 'en', '2030']],
    [
      'are parted at hyphens and other marks',
      'semi-conducteurs (États-Unis)',
      ['semi', 'conducteurs', 'etats', 'unis'],
    ],
    ['may be in any script', 'Астана 東京', ['астана', '東京']],
    ['do not include punctuation', '« … – ! »', []],
  ])('%s', (_, text, expected) => expect(forms(text)).toEqual(expected));

  test('have their positions, for marking', () => {
    const text = 'Depuis l’Œuvre d’Échassières';
    expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Depuis',
      'l',
      'Œuvre',
      'd',
      'Échassières',
    ]);
  });

  test.each([
    ['each by itself and as one', 'semi-conducteurs', 'semi conducteurs semiconducteurs'],
    ['however many', 'porte-à-faux', 'porte a faux porteafaux'],
    ['with any hyphen', 'semi‐conducteurs', 'semi conducteurs semiconducteurs'],
    ['after an article that is elided', 'l’avant-garde', 'l avant garde avantgarde'],
    ['not across a dash between spaces', 'rien - non', 'rien non'],
    ['not across an apostrophe', 'd’or-s’il', 'd or s il ors'],
  ])('written with hyphens are found %s', (_, text, expected) =>
    expect(formsIn(text)).toEqual(expected.split(' ')),
  );
});

describe('French stems are equal for', () => {
  test.each(
    `accord accords, mine mines, loi lois, metal metaux, journal journaux, travail travaux, niveau niveaux, lieu lieux,
    precieux precieuse, minier miniere, minier minieres, europeen europeennes, industriel industrielle, actif actives,
    premier premiere, etranger etrangere, directrice directeurs, chercheur chercheuse, exportatrice exportateurs,
    annonce annoncee, annonce annoncer, exporter exportation, autorise autorisations, ville villes, chinois chinoise,
    francais francaises, bijou bijoux, tuyau tuyaux, ouvrier ouvrieres, mondiaux mondiale`
      .split(',')
      .map((pair) => pair.trim().split(' ') as [string, string]),
  )('%s and %s', (a, b) => expect(stemOf(b, 'fr')).toBe(stemOf(a, 'fr')));
});

describe('French stems differ for', () => {
  test.each(
    `reglement regle, mine mineral, mer mere, mine minier, commune communiste, direction directive, organe organisation,
    cuivre cuir, nickel nique, police politique, terre terrain, lithium lithographie`
      .split(',')
      .map((pair) => pair.trim().split(' ') as [string, string]),
  )('%s and %s', (a, b) => expect(stemOf(b, 'fr')).not.toBe(stemOf(a, 'fr')));
});

describe('English stems', () => {
  test.each([
    ['mines', 'mine'],
    ['batteries', 'battery'],
    ['countries', 'country'],
    ['boxes', 'box'],
    ['processes', 'process'],
    ['glass', 'glass'],
    ['status', 'status'],
  ])('of %s is %s', (form, stem) => expect(stemOf(form, 'en-GB')).toBe(stem));
});

test('a word of a language without rules is its own stem', () => expect(stemOf('minas', 'es')).toBe('minas'));
