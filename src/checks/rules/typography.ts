import { hideAddresses } from '../../markdown/typography/hideAddresses.ts';
import { straightQuotes } from '../../markdown/typography/frenchQuotes.ts';
import type { TextRule } from './textRule.ts';
import type { CheckMessage } from '../diagnostic.ts';
import { textRangesOf } from '../textRanges.ts';

/** A message about a character that typesetting leaves as it is, because only the author knows what was meant. */
type MessageAt = { at: number } & CheckMessage;

/** 5' 30": a sign after a number is no quotation mark. */
const measure = /\d\s?["'′]?\d*$/;

const closers: Record<string, string> = { '«': '»', '“': '”' };

/** Unpaired straight quotes, guillemets and curly quotes. */
function unpairedQuotes(text: string): MessageAt[] {
  if (!/["«»“”]/.test(text)) return [];
  const mark = (at: number, opens: boolean): MessageAt => ({
    at,
    rule: 'quotes-unpaired',
    values: { sign: text[at]!, opens },
  });
  const paired = new Set(straightQuotes(text).map(({ at }) => at));
  const found: MessageAt[] = [];
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

/** The number of paragraphs over which a quotation may continue without another guillemet. */
const maxParagraphs = 4;

/**
 * Leaves out the guillemets of quotations that continue in the next paragraphs, whether or not these begin with
 * another guillemet.
 */
function withoutMultiParagraph(marks: readonly MessageAt[][], texts: readonly string[]): MessageAt[][] {
  const isSign = (mark: MessageAt, sign: string) =>
    mark.rule === 'quotes-unpaired' && mark.values.sign === sign;
  const closed = new Set<MessageAt>();
  for (const [index, own] of marks.entries()) {
    const opening = own.findLast((mark) => isSign(mark, '«'));
    if (!opening) continue;
    if (/^\s*[«»]/.test(texts[index + 1] ?? '')) closed.add(opening);
    const closing = marks
      .slice(index + 1, index + 1 + maxParagraphs)
      .flatMap((later) => later.filter((mark) => isSign(mark, '»')))
      .find((mark) => !closed.has(mark));
    if (closing) closed.add(opening).add(closing);
  }
  return marks.map((own) => own.filter((mark) => !closed.has(mark)));
}

/** A pattern of mistakes, and the correct form. */
type SlipPattern = {
  rule: 'apostrophe-form' | 'space-wrong';
  find: RegExp;
  right: (...groups: string[]) => string;
};

const elided = '(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)';

const slips: SlipPattern[] = [
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
    // `.Net` is the name of a program.
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

/** Every text that matches a pattern above matches this one. */
const suspect = /[´`‘'’]|[ \t][,.)]|[,;.!?…]\p{L}|\([ \t]|»\p{L}|\p{L}«/u;

function slipsIn(text: string): MessageAt[] {
  if (!suspect.test(text)) return [];
  return slips.flatMap(({ rule, find, right }) =>
    Array.from(text.matchAll(find), (match): MessageAt => {
      const [written, ...groups] = match;
      return { at: match.index, rule, values: { written, right: right(...groups) } };
    }),
  );
}

const typography: TextRule = (text, report) => {
  if (!/^fr(?:-|$)/i.test(text.language)) return;
  const ranges = textRangesOf(text);
  const texts = ranges.map((range) => hideAddresses(range.text));
  const quotes = withoutMultiParagraph(texts.map(unpairedQuotes), texts);
  for (const [index, { spotAt, field }] of ranges.entries()) {
    for (const { at, ...message } of [...quotes[index]!, ...slipsIn(texts[index]!)])
      report(message, spotAt(at), field);
  }
};

export const typographyRules: readonly TextRule[] = [typography];
