import type { TextRule } from './textRule.ts';
import { blocksOf } from '../blocks.ts';

/** Markup that readers would see, and what was meant if that is certain. */
type VisibleMarkup = { at: number; written: string; right?: string | undefined };

const address = /^\s*(\S(?:[^"\n]*[^"\s])?)(\s+"[^"\n]*")?\s*$/;

/** Links and pictures with their signs in a wrong order, or a space in their address. */
const linkForms: { find: RegExp; right: (...groups: string[]) => string | undefined }[] = [
  {
    find: /(?<!\\)(!?\[[^\][\n]*\])\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)/g,
    right: (name = '', inside = '') => {
      const [, target, title = ''] = address.exec(inside) ?? [];
      return target?.includes(' ')
        ? `${name}(${target.replaceAll(' ', '%20')}${title.trim() && ` ${title.trim()}`})`
        : undefined;
    },
  },
  {
    find: /(?<!\\)(\[[^\][\n]+\])[ \t]+\(((?:https?:|www\.|\.{1,2}\/)[^\s()]*)\)/g,
    right: (name, target) => `${name}(${target})`,
  },
  {
    find: /(?<!\\)\(([^()\n]+)\)\[((?:https?:|www\.|\.{1,2}\/)[^\s\]]*)\]/g,
    right: (name, target) => `[${name}](${target})`,
  },
  {
    find: /(?<!\\)(!?\[[^\][\n]*\])\(([^\s()]*)(?=[ \t]|$)/gm,
    right: (name, target) => `${name}(${target})`,
  },
  {
    find: /(?<!\\)(!?\[[^\][()\n]+)\(((?:https?:|www\.|\.{1,2}\/)[^\s()]*)\)/g,
    right: (name, target) => `${name}](${target})`,
  },
];

function links(source: string): VisibleMarkup[] {
  if (!source.includes('[')) return [];
  const taken = new Set<number>();
  return linkForms.flatMap(({ find, right }) =>
    Array.from(source.matchAll(find)).flatMap((match): VisibleMarkup[] => {
      const [written, ...groups] = match;
      if (taken.has(match.index)) return [];
      taken.add(match.index);
      return [{ at: match.index, written, right: right(...groups) }];
    }),
  );
}

const isWord = (sign: string | undefined): boolean => /[\p{L}\p{N}]/u.test(sign ?? '');

/** Double stars or underscores that make nothing bold, in pairs if there are two on a line. */
function strong(source: string): VisibleMarkup[] {
  if (!/\*\*|__/.test(source)) return [];
  return source.split('\n').flatMap((line, index, lines) => {
    const before = lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0);
    const signs = [...line.matchAll(/(?<![\\*_])(\*\*|__)(?![*_])/g)].filter(
      ({ 0: sign, index }) => sign === '**' || !isWord(line[index - 1]) || !isWord(line[index + 2]),
    );
    const found: VisibleMarkup[] = [];
    for (let i = 0; i < signs.length; i += 1) {
      const [open, close] = [signs[i]!, signs[i + 1]];
      const inner = close?.[0] === open[0] ? line.slice(open.index + 2, close.index) : '';
      if (close && inner.trim() !== '' && !/^\s+[\d\s]+\s+$/.test(inner)) {
        const pair = repairBold(line, open.index, close.index);
        found.push({ ...pair, at: before + pair.at });
        i += 1;
      } else if (/[^\s\d]/.test(line[open.index + 2] ?? line[open.index - 1] ?? ' ')) {
        const word = /^\S*/.exec(line.slice(open.index))![0];
        found.push({ at: before + open.index, written: word.length > 2 ? word : open[0] });
      }
    }
    return found;
  });
}

/** Longer words before the signs are truncated. */
const longestWord = 40;

/**
 * Moves spaces as Markdown requires: none inside the signs, one between a punctuation mark inside and a letter
 * outside.
 */
function repairBold(line: string, open: number, close: number): VisibleMarkup {
  const sign = line.slice(open, open + 2);
  const inner = line.slice(open + 2, close).trim();
  const before = /[\p{L}\p{N}]*$/u.exec(line.slice(Math.max(0, open - longestWord), open))![0];
  const after = /^[\p{L}\p{N}]*/u.exec(line.slice(close + 2))![0];
  const left = before && !isWord(inner[0]) ? ' ' : '';
  const right = after && !isWord(inner.at(-1)) ? ' ' : '';
  const written = before + line.slice(open, close + 2) + after;
  const whole = before + left + sign + inner + sign + right + after;
  // No space to move: something else prevents it from being bold.
  return { at: open - before.length, written, right: whole === written ? undefined : whole };
}

/** A star without a counterpart: one in front of a word, or the first of several. */
function emphasis(source: string): VisibleMarkup[] {
  if (!source.includes('*')) return [];
  const stars = [...source.matchAll(/(?<![\\*])\*(?!\*)/g)].filter(
    ({ index }) => !/\d\s*$/.test(source.slice(Math.max(0, index - 3), index)),
  );
  const opening = stars.find(({ index }) => isWord(source[index + 1]) && !isWord(source[index - 1]));
  const first = opening ?? (stars.length > 1 ? stars[0] : undefined);
  return first ? [{ at: first.index, written: /^\S+(?:\s\S+)?/.exec(source.slice(first.index))![0] }] : [];
}

/** A heading without a space after its signs; one sign alone begins a hashtag. */
const headings = (source: string): VisibleMarkup[] =>
  Array.from(source.matchAll(/^(#{2,6})([^\s#].*)$/gm), ({ 0: written, 1: signs, 2: words, index }) => ({
    at: index,
    written,
    right: `${signs} ${words}`,
  }));

/** An unclosed backtick. */
function ticks(source: string): VisibleMarkup[] {
  const tick = source.search(/(?<![\\`\p{L}])`(?![`])(?=\S)/u);
  return tick < 0 ? [] : [{ at: tick, written: /^\S+/.exec(source.slice(tick))![0] }];
}

const visibleMarkup: TextRule = (text, report) => {
  for (const { source, isCell, spotAt } of blocksOf(text)) {
    // A bar that splits code in a table is reported by its own rule.
    const finders = isCell ? [links, strong, emphasis] : [headings, links, strong, emphasis, ticks];
    for (const { at, written, right } of finders.flatMap((find) => find(source)))
      report({ rule: 'markup-shown', values: { written, ...(right && { right }) } }, spotAt(at));
  }
};

export const visibleMarkupRules: readonly TextRule[] = [visibleMarkup];
