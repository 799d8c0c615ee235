import { hideAddresses } from '../../../markdown/typography/hideAddresses.ts';
import { straightQuotes } from '../../../markdown/typography/frenchQuotes.ts';
import type { TextRule } from './textRule.ts';
import type { CheckMessage } from '../diagnostic.ts';
import { textRangesOf } from '../textRanges.ts';

/** Something in a passage that typography leaves as it is, because nobody but the author knows what was meant. */
type Mark = { at: number } & CheckMessage;

/** 5' 30": what stands after a number is no quotation mark. */
const measure = /\d\s?["'′]?\d*$/;

const closers: Record<string, string> = { '«': '»', '“': '”' };

/** Straight quotes that do not pair, guillemets and curly quotes that open or close nothing. */
function unpaired(text: string): Mark[] {
  if (!/["«»“”]/.test(text)) return [];
  const mark = (at: number, opens: boolean): Mark => ({
    at,
    rule: 'quotes-unpaired',
    values: { sign: text[at]!, opens },
  });
  const paired = new Set(straightQuotes(text).map(({ at }) => at));
  const found: Mark[] = [];
  const open: number[] = [];
  for (const { index: at, 0: sign } of text.matchAll(/["«»“”]/g)) {
    if (sign === '"') {
      const isEmpty = text[at + 1] === '"' || text[at - 1] === '"';
      if (!paired.has(at) && !isEmpty && !measure.test(text.slice(Math.max(0, at - 20), at)))
        found.push(mark(at, true));
    } else if (sign in closers) open.push(at);
    else {
      const last = open.findLastIndex((opened) => closers[text[opened]!] === sign);
      if (last >= 0) open.length = last;
      else found.push(mark(at, false));
    }
  }
  return [...found, ...open.map((at) => mark(at, true))];
}

/** A quotation may go on over so many paragraphs without another guillemet. */
const longest = 4;

/** Marks without the guillemets of quotations that go on from one paragraph to the next, with another at its head or not. */
function withoutLong(marks: readonly Mark[][], texts: readonly string[]): Mark[][] {
  const isSign = (mark: Mark, sign: string) => mark.rule === 'quotes-unpaired' && mark.values.sign === sign;
  const closed = new Set<Mark>();
  for (const [index, own] of marks.entries()) {
    const opening = own.findLast((mark) => isSign(mark, '«'));
    if (!opening) continue;
    if (/^\s*[«»]/.test(texts[index + 1] ?? '')) closed.add(opening);
    const closing = marks
      .slice(index + 1, index + 1 + longest)
      .flatMap((later) => later.filter((mark) => isSign(mark, '»')))
      .find((mark) => !closed.has(mark));
    if (closing) closed.add(opening).add(closing);
  }
  return marks.map((own) => own.filter((mark) => !closed.has(mark)));
}

/** A mistake in words, and how they are written without it. */
type Slip = {
  rule: 'apostrophe-form' | 'space-wrong';
  find: RegExp;
  right: (...groups: string[]) => string;
};

const elided = '(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)';

const slips: Slip[] = [
  {
    rule: 'apostrophe-form',
    find: /(\p{L}+)[´`‘](\p{L}+)/gu,
    right: (before, after) => `${before}’${after}`,
  },
  {
    rule: 'apostrophe-form',
    find: new RegExp(`(?<![\\p{L}’'])(${elided})(?: ['’]|['’] )(\\p{L}+)`, 'giu'),
    right: (before, after) => `${before}’${after}`,
  },
  {
    rule: 'apostrophe-form',
    // `rock 'n' roll` has two apostrophes.
    find: /(?<![\p{L}\p{N}’'])'(?!n')([^'’\n\uFFFC]{1,60})'(?![\p{L}\p{N}'])/gu,
    right: (quoted) => `« ${quoted.trim()} »`,
  },
  {
    rule: 'space-wrong',
    find: /([\p{L}\p{N}»”")]+)[ \t]+([,.])(?=\s|$)/gu,
    right: (word, sign) => word + sign,
  },
  {
    rule: 'space-wrong',
    find: /([\p{L}\p{N}»”")]+)[ \t]+,(\p{L}+)/gu,
    right: (before, after) => `${before}, ${after}`,
  },
  {
    // A program may be called .Net; its name is no sentence.
    rule: 'space-wrong',
    find: /([\p{L}\p{N}»”")]+)[ \t]+\.(?!Net(?!\p{L}))(\p{Lu}\p{Ll}+)/gu,
    right: (before, after) => `${before}. ${after}`,
  },
  {
    rule: 'space-wrong',
    find: /(\p{L}{2,})([,;])(\p{L}{2,})/gu,
    right: (before, sign, after) => `${before}${sign} ${after}`,
  },
  {
    rule: 'space-wrong',
    find: /([\p{L}\p{N}-]*\p{Ll}{2})([.!?…])(\p{Lu}\p{Ll}+)(?!\.?\p{L})/gu,
    right: (before, sign, after) => `${before}${sign} ${after}`,
  },
  { rule: 'space-wrong', find: /\([ \t]+([\p{L}\p{N}]+)/gu, right: (word) => `(${word}` },
  { rule: 'space-wrong', find: /([\p{L}\p{N}.…]+)[ \t]+\)/gu, right: (word) => `${word})` },
  { rule: 'space-wrong', find: /»(\p{L}+)/gu, right: (after) => `» ${after}` },
  { rule: 'space-wrong', find: /(\p{L}{2,})«/gu, right: (before) => `${before} «` },
];

/** Nothing of the above without one of these. */
const suspect = /[´`‘'’]|[ \t][,.)]|[,;.!?…]\p{L}|\([ \t]|»\p{L}|\p{L}«/u;

function slipsIn(text: string): Mark[] {
  if (!suspect.test(text)) return [];
  return slips.flatMap(({ rule, find, right }) =>
    Array.from(text.matchAll(find), (match): Mark => {
      const [written, ...groups] = match;
      return { at: match.index, rule, values: { written, right: right(...groups) } };
    }),
  );
}

const typography: TextRule = (text, report) => {
  if (!/^fr(?:-|$)/i.test(text.language)) return;
  const passages = textRangesOf(text);
  const texts = passages.map((passage) => hideAddresses(passage.text));
  const quotes = withoutLong(texts.map(unpaired), texts);
  for (const [index, { spotAt, field }] of passages.entries()) {
    for (const { at, ...refusal } of [...quotes[index]!, ...slipsIn(texts[index]!)])
      report(refusal, spotAt(at), field);
  }
};

export const typographyRules: readonly TextRule[] = [typography];
