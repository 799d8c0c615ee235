import type { Edit, Rule } from './edits.ts';

const BEFORE_OPENING = /[\s([{«»“”‘'’"\-–—/:]/;
const AFTER_CLOSING = /[\s)\]}«»“”’'".,;:!?…\-–—/=]/;
// 5' 30": minutes and seconds, feet and inches.
const SECONDS = /\d['’′]\s?\d+$/;

type Mark = { at: number; sign: '"' | '«' };
type Pair = { from: number; to: number; sign: '"' | '«' };

/**
 * Replaces pairs of straight double quotes with « » or, inside another quotation, with “ ”. Unpaired quotes, empty pairs,
 * signs for inches or seconds, and curly quotes are left as they are.
 */
export const straightQuotes: Rule = (text) => {
  if (!text.includes('"')) return [];
  const edits: Edit[] = [];
  let reach = -1;
  for (const { from, to, sign } of findPairs(text).toSorted((a, b) => a.from - b.from)) {
    if (text.slice(from + 1, to).trim() === '') continue;
    const isNested = to < reach;
    reach = Math.max(reach, to);
    if (sign === '«') continue;
    edits.push({ at: from, drop: 1, put: isNested ? '“' : '«', side: 'before' });
    edits.push({ at: to, drop: 1, put: isNested ? '”' : '»', side: 'after' });
  }
  return edits.toSorted((a, b) => a.at - b.at);
};

function findPairs(text: string): Pair[] {
  const open: Mark[] = [];
  const pairs: Pair[] = [];
  const close = (mark: Mark, to: number) => {
    pairs.push({ from: mark.at, to, sign: mark.sign });
    open.length = open.indexOf(mark);
  };
  for (const { index: at, 0: sign } of text.matchAll(/["«»]/g)) {
    const last = open.at(-1);
    if (sign === '«') open.push({ at, sign });
    else if (sign === '»') {
      const mark = open.findLast((mark) => mark.sign === '«');
      if (mark !== undefined) close(mark, at);
    } else if (!SECONDS.test(text.slice(Math.max(0, at - 12), at))) {
      const mayOpen = at === 0 || BEFORE_OPENING.test(text[at - 1]!);
      const mayClose = at === text.length - 1 || AFTER_CLOSING.test(text[at + 1]!);
      if (mayClose && last?.sign === '"') close(last, at);
      else if (mayOpen) open.push({ at, sign: '"' });
    }
  }
  return pairs;
}
