import type { Match } from './match.ts';
import { stemsOf } from './query.ts';
import { wordsIn, type Word } from './words.ts';

/** A part of a text; matching words are marked. */
export type TextPart = { text: string; marked: boolean };

/** The approximate number of characters in an excerpt. */
const excerptLength = 220;

type Hit = Word & { match: number };

function findHits(text: string, matches: readonly Match[], languages: readonly string[]): Hit[] {
  return wordsIn(text).flatMap((word) => {
    const stems = stemsOf(word.form, languages);
    const match = matches.findIndex((found) => stems.some((stem) => found.stems.has(stem)));
    return match < 0 ? [] : [{ ...word, match }];
  });
}

/** Marks the matching words in a text. */
export function markMatches(
  text: string,
  matches: readonly Match[],
  languages: readonly string[],
): TextPart[] {
  return textParts(text, findHits(text, matches, languages), 0, text.length);
}

/** How many of the words of the query a text contains. */
export const countMatches = (text: string, matches: readonly Match[], languages: readonly string[]): number =>
  new Set(findHits(text, matches, languages).map(({ match }) => match)).size;

/** The part of a text with the most matches, marked. Returns an empty list if there are none. */
export function excerpt(text: string, matches: readonly Match[], languages: readonly string[]): TextPart[] {
  const hits = findHits(text, matches, languages);
  let best: { from: number; to: number; found: number } | undefined;
  hits.forEach((hit, place) => {
    let to = place;
    while (hits[to + 1] && hits[to + 1]!.end - hit.start < excerptLength * 0.8) to++;
    const found = new Set(hits.slice(place, to + 1).map(({ match }) => match)).size;
    if (!best || found > best.found) best = { from: hit.start, to: hits[to]!.end, found };
  });
  if (!best) return [];
  const around = Math.max(0, excerptLength - (best.to - best.from)) / 2;
  const from = startNear(text, best.from - around, best.from);
  const to = endNear(text, Math.max(best.to, from + excerptLength));
  const shown = textParts(text, hits, from, to);
  const plain = (text: string): TextPart => ({ text, marked: false });
  return [
    ...(from > 0 && !/[.!?…»\n]\s*$/.test(text.slice(0, from)) ? [plain('… ')] : []),
    ...shown,
    ...(to < text.length && !/[.!?…]$/.test(text.slice(0, to)) ? [plain(' …')] : []),
  ];
}

function textParts(text: string, hits: readonly Hit[], from: number, to: number): TextPart[] {
  const list: TextPart[] = [];
  let at = from;
  for (const { start, end } of hits.filter(({ start, end }) => start >= from && end <= to)) {
    list.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  list.push({ text: text.slice(at, to), marked: false });
  return list
    .map((piece) => ({ ...piece, text: piece.text.replaceAll('\n', ' ') }))
    .filter(({ text }) => text);
}

/** The start of an excerpt: at the beginning of a sentence if there is one nearby, else of a word. */
function startNear(text: string, wanted: number, before: number): number {
  const earliest = Math.max(0, Math.floor(wanted) - 60);
  if (earliest === 0) return 0;
  const ahead = text.slice(earliest, before);
  const sentence = [...ahead.matchAll(/[.!?…]\s+|\n/g)].at(-1);
  if (sentence) return earliest + sentence.index + sentence[0].length;
  const word = ahead.slice(60).search(/\s/);
  return word < 0 ? before : earliest + 60 + word + 1;
}

/** The end of an excerpt, never within a word. */
function endNear(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  const rest = text.slice(Math.floor(wanted)).search(/\s/);
  return rest < 0 ? text.length : Math.floor(wanted) + rest;
}
