import { foldLetters } from '../addresses/slugs.ts';

/** A word of a text: its folded form, and where it stands in the text. */
export type Word = { form: string; start: number; end: number };

/** Words that lose their last vowel before another: « l’accord » is two words, « aujourd’hui » is one. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|entr)$/;

/** Letters, digits and what is not seen between them: soft hyphens, joiners, spaces without width. */
const letters = '[\\p{L}\\p{N}\\p{M}][\\p{L}\\p{N}\\p{M}\\u{AD}\\u{200B}-\\u{200D}\\u{2060}\\u{FEFF}]*';
const writtenForm = `${letters}(?:['’ʼ]${letters})*`;
const written = new RegExp(writtenForm, 'gu');
const hyphenated = new RegExp(`${writtenForm}(?:[-‐‑]${writtenForm})*`, 'gu');
const plain = /^[a-z0-9]+$/;
const apostrophe = /['’ʼ]/;

/** The words of a text in their order, whatever its language. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(written))
    for (const { form, start, end } of partsOf(found))
      words.push({ form, start: start + index, end: end + index });
  return words;
}

/** The forms of what is written between two gaps, by how it is written: a newspaper repeats itself, and folding costs. */
const known = new Map<string, string[]>();

/** The forms of all words of a text, and of those written with a hyphen, again and again where they are repeated. */
export function formsOf(text: string): string[] {
  const forms: string[] = [];
  for (const found of text.match(hyphenated) ?? []) {
    let own = known.get(found);
    if (!own) {
      const words = wordsOf(found);
      known.set(found, (own = [...words.map(({ form }) => form), ...compoundsOf(found, words)]));
    }
    for (const form of own) forms.push(form);
  }
  return forms;
}

/** Words written with a hyphen, as one: « semi-conducteurs » is found by who leaves it out. */
function compoundsOf(text: string, words: readonly Word[]): string[] {
  if (!hyphen.test(text)) return [];
  const compounds: string[] = [];
  let joined = '';
  words.forEach((word, place) => {
    joined += word.form;
    const next = words[place + 1];
    if (next && next.start === word.end + 1 && hyphen.test(text[word.end]!)) return;
    if (joined !== word.form) compounds.push(cut(joined));
    joined = '';
  });
  return compounds;
}

const hyphen = /[-‐‑]/;

/** The words in what is written without a gap. */
function partsOf(found: string): Word[] {
  const parts = apostrophe.test(found) ? divided(found) : [wordAt(found, 0)];
  return parts.filter(({ form }) => form !== '');
}

function divided(found: string): Word[] {
  const words: Word[] = [];
  const parts = found.split(apostrophe);
  let at = 0;
  while (parts.length > 1 && elided.test(fold(parts[0]!))) {
    words.push(wordAt(parts[0]!, at));
    at += parts.shift()!.length + 1;
  }
  // The English genitive; any other apostrophe is part of a name or a word.
  if (parts.length > 1 && /^s$/i.test(parts.at(-1)!)) parts.pop();
  return [...words, wordAt(found.slice(at, at + parts.join("'").length), at)];
}

const wordAt = (found: string, start: number): Word => ({
  form: fold(found),
  start,
  end: start + found.length,
});

/** Letters of a form; what is longer is no word, and the index is divided by beginnings. */
const longest = 60;

/** A word without accents, capitals, ligatures and apostrophes; of a very long one, its beginning. */
const fold = (word: string): string =>
  cut(plain.test(word) ? word : foldLetters(word).replace(/[^\p{L}\p{N}]+/gu, ''));

const cut = (form: string): string =>
  form.length > longest ? Array.from(form).slice(0, longest).join('') : form;
