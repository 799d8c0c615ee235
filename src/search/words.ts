import { foldLetters } from '../intake/slugs.ts';

/** A word of a text: its folded form, and where it stands in the text. */
export type Word = { form: string; start: number; end: number };

/** Words that lose their last vowel before another: « l’accord » is two words, « aujourd’hui » is one. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|entr)$/;

const written = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu;
const plain = /^[a-z0-9]+$/;

/** Folding costs more than remembering: a language has few words, a newspaper repeats them. */
const forms = new Map<string, string>();

/** The words of a text in their order, whatever its language. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(written)) {
    if (!/['’ʼ]/.test(found)) push(words, found, index);
    else divide(words, found, index);
  }
  return words;
}

/** Words written with a hyphen, as one: « semi-conducteurs » is found by who leaves it out. */
export function compoundsOf(text: string, words: readonly Word[]): string[] {
  const compounds: string[] = [];
  let joined = '';
  words.forEach((word, place) => {
    joined += word.form;
    const next = words[place + 1];
    if (next && next.start === word.end + 1 && /[-‐‑]/.test(text[word.end]!)) return;
    if (joined !== word.form) compounds.push(joined);
    joined = '';
  });
  return compounds;
}

function divide(words: Word[], found: string, index: number): void {
  const parts = found.split(/['’ʼ]/);
  let at = 0;
  while (parts.length > 1 && elided.test(formOf(parts[0]!))) {
    push(words, parts[0]!, index + at);
    at += parts.shift()!.length + 1;
  }
  // The English genitive; any other apostrophe is part of a name or a word.
  if (parts.length > 1 && /^s$/i.test(parts.at(-1)!)) parts.pop();
  push(words, found.slice(at, at + parts.join("'").length), index + at);
}

function push(words: Word[], found: string, start: number): void {
  const form = formOf(found);
  if (form !== '') words.push({ form, start, end: start + found.length });
}

/** A word without accents, capitals, ligatures and apostrophes. */
export function formOf(word: string): string {
  let form = forms.get(word);
  if (form === undefined) {
    form = plain.test(word) ? word : foldLetters(word).replace(/[^\p{L}\p{N}]+/gu, '');
    forms.set(word, form);
  }
  return form;
}
