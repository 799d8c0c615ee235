/** Irregular plurals. */
const irregular = new Map([
  ['travaux', 'travail'],
  ['vitraux', 'vitrail'],
  ['coraux', 'corail'],
  ['emaux', 'email'],
  ['yeux', 'oeil'],
  ['cieux', 'ciel'],
]);

/**
 * The stem of a French word without accents, from four letters on. Snowball's French stemmer needs the accents that
 * readers leave out: one accented word in five of a newspaper's vocabulary is not found by its plain spelling, and it
 * separates « lieu » from « lieux », « directrice » from « directeur ». These rules unify number, gender and the most common
 * verb forms, and nothing else: « règlement » is not « règle ».
 */
export function frenchStem(form: string): string {
  const word = irregular.get(form) ?? form;
  const singular = withoutPlural(word);
  if (singular.length >= 8 && singular.endsWith('ation')) return undoubled(singular.slice(0, -5));
  return withoutEnding(masculine(singular));
}

function withoutPlural(word: string): string {
  if (/[^s]s$/.test(word)) return word.slice(0, -1);
  if (/(?:eau|eu|ou|yau)x$/.test(word)) return word.slice(0, -1);
  return /..aux$/.test(word) ? `${word.slice(0, -3)}al` : word;
}

/** Converts « directrice » to « directeur », « active » to « actif », « première » to « premier ». */
function masculine(word: string): string {
  if (word.endsWith('e'))
    return word
      .replace(/(..)trice$/, '$1teu')
      .replace(/(..)euse$/, '$1eu')
      .replace(/ive$/, 'if')
      .replace(/(..)ere$/, '$1er');
  return word.replace(/(...)eur$/, '$1eu');
}

/** Removes the mute e, and the infinitive and participle endings of the first group. */
const withoutEnding = (word: string): string =>
  word.length < 5 ? word : undoubled(word.replace(/(?:ee?|(?<!i)er)$/, ''));

/** Removes what only occurs before such an ending: « chinois·e », « bonn·e ». */
function undoubled(word: string): string {
  const open = word.length >= 5 ? word.replace(/s$/, '') : word;
  return open.replace(/([lnst])\1$/, '$1');
}
