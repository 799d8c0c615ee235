import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingFrench, plainerFrench, withWords } from '../../src/admin/packageWords.ts';

type Words = { [name: string]: string | Words };

const read = (locale: string) =>
  JSON.parse(readFileSync(`node_modules/@sveltia/cms/locales/${locale}.json`, 'utf8')) as Words;
const pathsIn = (words: Words, above = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[above + name, value] as [string, string]]
      : pathsIn(value, `${above}${name}.`),
  );
const english = new Map(pathsIn(read('en-US')));
const french = new Map(pathsIn(read('fr')));

test('every word of the package that an editor can meet is in French', () => {
  const lacking = [...english.keys()].filter((path) => !french.has(path) && !missingFrench[path]);
  // Faults in the configuration, which the build makes and tests hold to none.
  expect(lacking.filter((path) => !/^config\.(?:error|warning)\./.test(path))).toEqual([]);
});

test('nothing is translated here that the package has in French, or has no more', () => {
  expect(Object.keys(missingFrench).filter((path) => french.has(path))).toEqual([]);
  expect(
    [...Object.keys(missingFrench), ...Object.keys(plainerFrench)].filter((path) => !english.has(path)),
  ).toEqual([]);
});

test.each(Object.entries(missingFrench))('%s has the variables of the English words', (path, text) => {
  const variables = (words: string) => [...new Set(words.match(/\{?\$\w+/g) ?? [])].sort();
  expect(variables(text)).toEqual(variables(english.get(path)!));
});

test('words are put among those of a locale, with the spaces of French', () => {
  expect(withWords({ a: { b: 'Un' } }, { 'a.c': 'Deux : « {$x} » ?', d: '.input {$n :integer}' })).toEqual({
    a: { b: 'Un', c: 'Deux\u00a0: «\u00a0{$x}\u00a0»\u202f?' },
    d: '.input {$n :integer}',
  });
});
