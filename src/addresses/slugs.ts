/** Letters that Unicode does not take apart into a plain letter and a mark. */
const folded: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};

/** A text without what spellings differ in: lower case, no accents, no ligatures. */
export function foldLetters(text: string): string {
  // Most words are plain: there is nothing else to fold in them.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđðþıħ]/g, (letter) => folded[letter] ?? '');
}

/** Signs that make another name of one, and what is said for them: `Canal+`, `C++`, `C#`, `.NET`. */
const signs: [RegExp, string][] = [
  [/(?<=[a-z0-9+])\+(?![a-z0-9])/g, '-plus'],
  [/(?<=[a-z])#(?![a-z0-9])/g, '-sharp'],
  [/(?<=^|\s)\.(?=[a-z])/g, 'dot-'],
];

/**
 * Makes the slug of a text: lower case, accents folded, hyphens for everything else but the signs above. Empty if nothing
 * remains.
 */
export function slugOf(text: string): string {
  return signs
    .reduce((spelt, [sign, words]) => spelt.replace(sign, words), foldLetters(text))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Whether a text can stand in an address as it is: a-z, 0-9, and hyphens between them. */
export const isSlug = (text: string) => /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(text);

/** Whether a text differs from another in case, accents and punctuation only. */
export const soundsLike = (a: string, b: string) => slugOf(a) === slugOf(b);

const unsaid = /[\s\p{Pd}_'’‘"“”«».,:;()·]+/gu;

/** Whether two names are one: they differ in case, accents, spaces and in signs that nobody says. */
export const isSameName = (a: string, b: string) =>
  a === b || foldLetters(a).replace(unsaid, '') === foldLetters(b).replace(unsaid, '');
