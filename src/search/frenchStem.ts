/** Plurals that no rule forms. */
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
 * parts « lieu » from « lieux », « directrice » from « directeur ». These rules join number, gender and the commonest
 * forms of a verb, and nothing else: « règlement » is not « règle ».
 */
export function frenchStem(form: string): string {
  const word = irregular.get(form) ?? form;
  const singular = withoutPlural(word);
  if (singular.length >= 8 && singular.endsWith('ation')) return tidied(singular.slice(0, -5));
  return withoutEnding(masculine(singular));
}

function withoutPlural(word: string): string {
  if (/[^s]s$/.test(word)) return word.slice(0, -1);
  if (/(?:eau|eu|ou|yau)x$/.test(word)) return word.slice(0, -1);
  return /..aux$/.test(word) ? `${word.slice(0, -3)}al` : word;
}

/** « directrice » as « directeur », « active » as « actif », « première » as « premier ». */
function masculine(word: string): string {
  if (word.endsWith('e'))
    return word
      .replace(/(..)trice$/, '$1teu')
      .replace(/(..)euse$/, '$1eu')
      .replace(/ive$/, 'if')
      .replace(/(..)ere$/, '$1er');
  return word.replace(/(...)eur$/, '$1eu');
}

/** Without the mute e, the infinitive and the participle of the first group. */
const withoutEnding = (word: string): string =>
  word.length < 5 ? word : tidied(word.replace(/(?:ee?|(?<!i)er)$/, ''));

/** Without what stands before such an ending and not at the end of a word: « chinois·e », « bonn·e ». */
function tidied(word: string): string {
  const open = word.length >= 5 ? word.replace(/s$/, '') : word;
  return open.replace(/([lnst])\1$/, '$1');
}
