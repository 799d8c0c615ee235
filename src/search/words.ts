import { foldLetters } from '../addresses/slugs.ts';

/** A word of a text: its folded form, and its offsets in the text. */
export type Word = { form: string; start: number; end: number };

/** Words with an elided vowel: « l’accord » is two words, « aujourd’hui » is one. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|entr)$/;

/** Letters, digits, and invisible characters between them: soft hyphens, joiners, zero-width spaces. */
const letters = '[\\p{L}\\p{N}\\p{M}][\\p{L}\\p{N}\\p{M}\\u{AD}\\u{200B}-\\u{200D}\\u{2060}\\u{FEFF}]*';
const writtenForm = `${letters}(?:['’ʼ]${letters})*`;
const writtenWord = new RegExp(writtenForm, 'gu');
const hyphenated = new RegExp(`${writtenForm}(?:[-‐‑]${writtenForm})*`, 'gu');
const plain = /^[a-z0-9]+$/;
const apostrophe = /['’ʼ]/;

/** The words of a text in order, regardless of its language. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(writtenWord))
    for (const { form, start, end } of splitWord(found))
      words.push({ form, start: start + index, end: end + index });
  return words;
}

/** The forms of words by their spelling: the same words are repeated often, and folding takes time. */
const formsCache = new Map<string, string[]>();

/** The forms of all words and hyphenated compounds of a text, as often as they occur. */
export function formsIn(text: string): string[] {
  const forms: string[] = [];
  for (const found of text.match(hyphenated) ?? []) {
    let own = formsCache.get(found);
    if (!own) {
      const words = wordsIn(found);
      formsCache.set(found, (own = [...words.map(({ form }) => form), ...compoundForms(found, words)]));
    }
    for (const form of own) forms.push(form);
  }
  return forms;
}

/** Hyphenated compounds as one word, so that « semi-conducteurs » is found without the hyphen. */
function compoundForms(text: string, words: readonly Word[]): string[] {
  if (!hyphen.test(text)) return [];
  const compounds: string[] = [];
  let joined = '';
  words.forEach((word, place) => {
    joined += word.form;
    const next = words[place + 1];
    if (next && next.start === word.end + 1 && hyphen.test(text[word.end]!)) return;
    if (joined !== word.form) compounds.push(shorten(joined));
    joined = '';
  });
  return compounds;
}

const hyphen = /[-‐‑]/;

/** Splits elided words, and folds each part. */
function splitWord(found: string): Word[] {
  const parts = apostrophe.test(found) ? splitAtApostrophes(found) : [wordAt(found, 0)];
  return parts.filter(({ form }) => form !== '');
}

function splitAtApostrophes(found: string): Word[] {
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

/** The most letters of a form. Longer ones are not words, and would make the index files deep. */
const maxFormLength = 60;

/** A word in lower case without accents, ligatures and apostrophes, cut if it is very long. */
const fold = (word: string): string =>
  shorten(plain.test(word) ? word : foldLetters(word).replace(/[^\p{L}\p{N}]+/gu, ''));

const shorten = (form: string): string =>
  form.length > maxFormLength ? Array.from(form).slice(0, maxFormLength).join('') : form;
