import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../../src/intake/dates/dates.ts';
import { monthNumber } from '../../../src/intake/dates/monthNames.ts';
import { frontMatter, readSample, sentence, ruleAndPosition } from '../samples.ts';

describe('a date', () => {
  test.each([
    ['2023-11-02', '2023-11-02T00:00:00+01:00'],
    ['2023-07-14', '2023-07-14T00:00:00+02:00'],
    ['2023-11-02 14:30', '2023-11-02T14:30:00+01:00'],
    ['2023-11-02T14:30', '2023-11-02T14:30:00+01:00'],
    ['2023-11-02 14:30:59', '2023-11-02T14:30:59+01:00'],
    ['2023-11-02T14:30:00.250Z', '2023-11-02T15:30:00+01:00'],
    ['2023-11-02 14:30 Z', '2023-11-02T15:30:00+01:00'],
    ['2023-11-02 14:30:00 -0400', '2023-11-02T19:30:00+01:00'],
    ['2023-11-02 14:30+05:45', '2023-11-02T09:45:00+01:00'],
    ['2023-10-29 02:30', '2023-10-29T02:30:00+02:00'],
    ['2023-10-29 02:30 +01:00', '2023-10-29T02:30:00+01:00'],
    ['2023-03-26 02:30 +01:00', '2023-03-26T03:30:00+02:00'],
    ['2024-02-29', '2024-02-29T00:00:00+01:00'],
    ['"2023-11-02"', '2023-11-02T00:00:00+01:00'],
    ["'2023-11-02 14:30'", '2023-11-02T14:30:00+01:00'],
  ])('may be written %s', (written, expected) => {
    const { faults, value } = readSample(frontMatter(`date: ${written}`));
    expect(faults).toEqual([]);
    expect(value?.date).toBe(expected);
  });

  test.each([
    [
      '02/11/2023',
      'date-slashes',
      '« 02/11/2023 » peut être le 2 novembre 2023 ou le 11 février 2023 ; écrivez l’année d’abord : 2023-11-02 ou 2023-02-11',
    ],
    [
      '13/11/2023',
      'date-slashes',
      '« 13/11/2023 » ne s’écrit pas ainsi ; écrivez l’année d’abord : 2023-11-13',
    ],
    [
      '11/13/2023',
      'date-slashes',
      '« 11/13/2023 » ne s’écrit pas ainsi ; écrivez l’année d’abord : 2023-11-13',
    ],
    [
      '02.11.23',
      'date-slashes',
      '« 02.11.23 » peut être le 2 novembre 2023 ou le 11 février 2023 ; écrivez l’année d’abord : 2023-11-02 ou 2023-02-11',
    ],
    [
      '30/02/2023',
      'date-impossible',
      '« 30/02/2023 » n’existe pas : février 2023 n’a que 28 jours ; corrigez le jour, par exemple : 2023-02-28',
    ],
    [
      '2 novembre 2023',
      'date-words',
      '« 2 novembre 2023 » est écrit en toutes lettres ; écrivez : 2023-11-02',
    ],
    [
      '2. novembre 2023',
      'date-words',
      '« 2. novembre 2023 » est écrit en toutes lettres ; écrivez : 2023-11-02',
    ],
    ['1er août 2023', 'date-words', '« 1er août 2023 » est écrit en toutes lettres ; écrivez : 2023-08-01'],
    [
      'jeudi 2 novembre 2023 à 14h30',
      'date-words',
      '« jeudi 2 novembre 2023 à 14h30 » est écrit en toutes lettres ; écrivez : 2023-11-02 14:30',
    ],
    ['14 févr. 2023', 'date-words', '« 14 févr. 2023 » est écrit en toutes lettres ; écrivez : 2023-02-14'],
    [
      'November 2, 2023',
      'date-words',
      '« November 2, 2023 » est écrit en toutes lettres ; écrivez : 2023-11-02',
    ],
    [
      'Thu, 02 Nov 2023 14:30:00 +0100',
      'date-words',
      '« Thu, 02 Nov 2023 14:30:00 +0100 » est écrit en toutes lettres ; écrivez : 2023-11-02 14:30 +0100',
    ],
    [
      '30 février 2023',
      'date-impossible',
      '« 30 février 2023 » n’existe pas : février 2023 n’a que 28 jours ; corrigez le jour, par exemple : 2023-02-28',
    ],
    [
      '2023-02-30',
      'date-impossible',
      '« 2023-02-30 » n’existe pas : février 2023 n’a que 28 jours ; corrigez le jour, par exemple : 2023-02-28',
    ],
    [
      '2024-02-30',
      'date-impossible',
      '« 2024-02-30 » n’existe pas : février 2024 n’a que 29 jours ; corrigez le jour, par exemple : 2024-02-29',
    ],
    [
      '2023-13-01',
      'date-month',
      '« 2023-13-01 » n’existe pas : il n’y a pas de mois 13 ; écrivez l’année, le mois (01 à 12) et le jour, comme : 2023-11-02',
    ],
    [
      '2023-00-10',
      'date-month',
      '« 2023-00-10 » n’existe pas : il n’y a pas de mois 0 ; écrivez l’année, le mois (01 à 12) et le jour, comme : 2023-11-02',
    ],
    [
      '2023-11-00',
      'date-impossible',
      '« 2023-11-00 » n’existe pas : novembre 2023 a 30 jours ; corrigez le jour, par exemple : 2023-11-30',
    ],
    ['2023-1-2', 'date-form', '« 2023-1-2 » n’a pas la forme attendue ; écrivez : 2023-01-02'],
    ['2023/11/02', 'date-form', '« 2023/11/02 » n’a pas la forme attendue ; écrivez : 2023-11-02'],
    [
      '2023-11-02 14h30',
      'date-form',
      '« 2023-11-02 14h30 » n’a pas la forme attendue ; écrivez : 2023-11-02 14:30',
    ],
    [
      '2023-11-02 9:05',
      'date-form',
      '« 2023-11-02 9:05 » n’a pas la forme attendue ; écrivez : 2023-11-02 09:05',
    ],
    [
      '2023-11-02 14:30 CET',
      'date-form',
      '« 2023-11-02 14:30 CET » n’a pas la forme attendue ; écrivez : 2023-11-02 14:30',
    ],
    [
      '1698933000',
      'date-epoch',
      '« 1698933000 » est un nombre de secondes pour ordinateurs ; écrivez : 2023-11-02 14:50',
    ],
    [
      '1698933000000',
      'date-epoch',
      '« 1698933000000 » est un nombre de secondes pour ordinateurs ; écrivez : 2023-11-02 14:50',
    ],
    ['20231102', 'date-form', '« 20231102 » n’a pas la forme attendue ; écrivez : 2023-11-02'],
    [
      '2023',
      'date-unknown',
      '« 2023 » n’est pas une date ; écrivez l’année, le mois et le jour (et l’heure s’il le faut), comme : 2023-11-02 14:30',
    ],
    [
      '2023-11',
      'date-unknown',
      '« 2023-11 » n’est pas une date ; écrivez l’année, le mois et le jour (et l’heure s’il le faut), comme : 2023-11-02 14:30',
    ],
    [
      '0001-01-01',
      'date-year',
      'L’année de « 0001-01-01 » n’est pas entre 1900 et 2199 ; écrivez-la en quatre chiffres, comme : 2023-11-02',
    ],
    [
      '12023-01-01',
      'date-year',
      'L’année de « 12023-01-01 » n’est pas entre 1900 et 2199 ; écrivez-la en quatre chiffres, comme : 2023-11-02',
    ],
    [
      '2023-11-02 24:00',
      'date-hour',
      'L’heure de « 2023-11-02 24:00 » n’existe pas ; écrivez-la de 00:00 à 23:59, comme : 2023-11-02 14:30',
    ],
    [
      '2023-11-02 25:61',
      'date-hour',
      'L’heure de « 2023-11-02 25:61 » n’existe pas ; écrivez-la de 00:00 à 23:59, comme : 2023-11-02 14:30',
    ],
    [
      '2023-03-26 02:30',
      'date-gap',
      'L’heure de « 2023-03-26 02:30 » n’existe pas (Europe/Paris passe alors à l’heure d’été) ; écrivez par exemple : 2023-03-26 03:30',
    ],
    [
      '2023-11-02 14:30+25:00',
      'date-offset',
      'Le décalage « +25:00 » n’existe pas ; supprimez-le (l’heure est alors celle du site), ou écrivez-le comme : 2023-11-02 14:30 +01:00',
    ],
    [
      'demain',
      'date-unknown',
      '« demain » n’est pas une date ; écrivez l’année, le mois et le jour (et l’heure s’il le faut), comme : 2023-11-02 14:30',
    ],
  ])('may not be written %s', (written, rule, message) => {
    const { faults } = readSample(frontMatter(`date: ${written}`));
    expect(faults.map(ruleAndPosition)).toEqual([[rule, 3, 7]]);
    expect(faults.map((fault) => sentence(fault))).toEqual([message]);
  });

  test.each([
    ['nothing', '', ['date-empty', 3, 1]],
    ['quotes around nothing', '""', ['date-empty', 3, 7]],
    ['null', '~', ['date-empty', 3, 1]],
    ['a list', '[2023-11-02]', ['date-list', 3, 7]],
    ['fields', '{ day: 2 }', ['date-map', 3, 7]],
    ['a yes or no', 'true', ['date-unknown', 3, 7]],
    ['a number with a fraction', '1.5', ['date-unknown', 3, 7]],
  ])('may not be %s', (_, written, expected) => {
    expect(readSample(frontMatter(`date: ${written}`)).faults.map(ruleAndPosition)).toEqual([expected]);
  });

  test('is unchanged when its parsed form is parsed again', () => {
    const zones = fc.constantFrom(
      'Europe/Paris',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Auckland',
      'UTC',
    );
    const moments = fc.date({
      min: new Date('1950-01-01'),
      max: new Date('2199-12-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const reading = readDate(moment.toISOString(), zone);
        if (!('date' in reading)) throw new Error(reading.rule);
        expect(Date.parse(reading.date)).toBe(Math.floor(moment.getTime() / 1000) * 1000);
        expect(readDate(reading.date, zone)).toEqual(reading);
      }),
    );
  });

  test('is parsed or reported for any input, and every suggested date parses', () => {
    const parts = fc.constantFrom(
      '2023',
      '11',
      '2',
      '02',
      '30',
      '-',
      '/',
      '.',
      ' ',
      ':',
      'T',
      'Z',
      'h',
      '+',
      'février',
      'May',
      'é',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (written) => {
        const reading = readDate(written.join(''), 'Europe/Paris');
        if ('date' in reading) return;
        const { values } = reading;
        if ('right' in values) expect(readDate(String(values.right), 'Europe/Paris')).toHaveProperty('date');
      }),
    );
  });
});

describe('the names of months', () => {
  test.each([
    ['fr', 'long'],
    ['fr', 'short'],
    ['en', 'long'],
    ['en', 'short'],
  ] as const)('are recognised in %s, %s', (language, month) => {
    const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
    const names = Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2023, index)));
    expect(names.map(monthNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('are undefined for other words', () => {
    expect(monthNumber('brumaire')).toBeUndefined();
  });
});
