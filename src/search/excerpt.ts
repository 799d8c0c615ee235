import type { Match } from './match.ts';
import { stemsOf } from './query.ts';
import { wordsOf, type Word } from './words.ts';

/** A text in pieces; those that were looked for are marked. */
export type Piece = { text: string; marked: boolean };

/** Letters of an excerpt, about. */
const usual = 220;

type Hit = Word & { match: number };

/** The words of a text that were found. */
function hitsIn(text: string, matches: readonly Match[], languages: readonly string[]): Hit[] {
  return wordsOf(text).flatMap((word) => {
    const stems = stemsOf(word.form, languages);
    const match = matches.findIndex((found) => stems.some((stem) => found.stems.has(stem)));
    return match < 0 ? [] : [{ ...word, match }];
  });
}

/** Marks in a text what was found. */
export function markedText(text: string, matches: readonly Match[], languages: readonly string[]): Piece[] {
  return pieces(text, hitsIn(text, matches, languages), 0, text.length);
}

/** How many of the words that were looked for a text has. */
export const foundIn = (text: string, matches: readonly Match[], languages: readonly string[]): number =>
  new Set(hitsIn(text, matches, languages).map(({ match }) => match)).size;

/** The passage of a text that has most of what was found, marked; none where nothing was. */
export function excerpt(text: string, matches: readonly Match[], languages: readonly string[]): Piece[] {
  const hits = hitsIn(text, matches, languages);
  let best: { from: number; to: number; found: number } | undefined;
  hits.forEach((hit, place) => {
    let to = place;
    while (hits[to + 1] && hits[to + 1]!.end - hit.start < usual * 0.8) to++;
    const found = new Set(hits.slice(place, to + 1).map(({ match }) => match)).size;
    if (!best || found > best.found) best = { from: hit.start, to: hits[to]!.end, found };
  });
  if (!best) return [];
  const around = Math.max(0, usual - (best.to - best.from)) / 2;
  const from = startNear(text, best.from - around, best.from);
  const to = endNear(text, Math.max(best.to, from + usual));
  const shown = pieces(text, hits, from, to);
  const plain = (text: string): Piece => ({ text, marked: false });
  return [
    ...(from > 0 && !/[.!?…»\n]\s*$/.test(text.slice(0, from)) ? [plain('… ')] : []),
    ...shown,
    ...(to < text.length && !/[.!?…]$/.test(text.slice(0, to)) ? [plain(' …')] : []),
  ];
}

function pieces(text: string, hits: readonly Hit[], from: number, to: number): Piece[] {
  const list: Piece[] = [];
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

/** Where an excerpt begins: at a sentence if one begins near, else at a word. */
function startNear(text: string, wanted: number, before: number): number {
  const earliest = Math.max(0, Math.floor(wanted) - 60);
  if (earliest === 0) return 0;
  const ahead = text.slice(earliest, before);
  const sentence = [...ahead.matchAll(/[.!?…]\s+|\n/g)].at(-1);
  if (sentence) return earliest + sentence.index + sentence[0].length;
  const word = ahead.slice(60).search(/\s/);
  return word < 0 ? before : earliest + 60 + word + 1;
}

/** Where an excerpt ends: never within a word, nor beyond its paragraph if that is long enough. */
function endNear(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  const rest = text.slice(Math.floor(wanted)).search(/\s/);
  return rest < 0 ? text.length : Math.floor(wanted) + rest;
}
