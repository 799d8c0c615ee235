import type { Code, List, ListItem } from 'mdast';
import type { TextRule } from './textRule.ts';
import { nodeSpot } from '../nodes.ts';

/** An item of a list: its marker and the rest of its first line. */
type Item = { node: ListItem; marker: string; number: number | undefined; rest: string };

/** Words after a comma or an exclamation mark that say who speaks. */
const speech =
  /[,!?…»]\s+(?:\p{L}+-(?:t-)?(?:ils?|elles?|on|je)(?!\p{L})|(?:dit|répond|demande|lance|ajoute|souffle|s’exclame|s'exclame)(?!\p{L}))/u;

/** The least number that is a year or the like rather than the number of an item. */
const leastYear = 1000;

const lists: TextRule = ({ nodes, body, spotInFile }, report) => {
  const lines = body.split('\n');
  for (const list of nodes('list')) {
    const items = list.children.flatMap((node): Item[] => itemOf(node, lines));
    for (const [index, item] of items.entries()) {
      const sign = intendedStart(item, index, items, list);
      if (sign === undefined) continue;
      const words = firstWords(item.rest);
      const values = { written: `${item.marker} ${words}`, right: sign + words };
      report({ rule: 'list-meant', values }, spotInFile(nodeSpot(item.node)));
    }
  }
};

function itemOf(node: ListItem, lines: readonly string[]): Item[] {
  const { line, column } = nodeSpot(node);
  const [, marker, rest = ''] =
    /^(\d{1,9}[.)]|[-+*])[ \t]+(.*)$/.exec((lines[line - 1] ?? '').slice(column - 1)) ?? [];
  if (marker === undefined) return [];
  return [{ node, marker, number: /\d/.test(marker) ? Number.parseInt(marker, 10) : undefined, rest }];
}

/** The start of the line if it was not meant as an item; undefined if it was. */
function intendedStart(
  { marker, number, rest }: Item,
  index: number,
  items: readonly Item[],
  list: List,
): string | undefined {
  if (number !== undefined) {
    const start = items[0]!.number ?? 1;
    const isShown = number === start + index;
    // Equal numbers let Markdown number the items.
    const isByMachine = start <= 1 && items.every((item) => item.number === items.at(-1)!.number);
    if (number < leastYear && (isShown || isByMachine || (start <= 1 && number <= 1))) return undefined;
    return `${number}\\${marker.at(-1)} `;
  }
  if (marker === '+' && /^\d/.test(rest)) return '+';
  if (items.length === 1 && marker === '-' && /^\d[\d\s,.]*(?:%|€|°|points?|milli|pour)/.test(rest))
    return '−';
  if (items.length === 1 && marker === '*' && /^\p{L}/u.test(rest) && !list.spread) return '\\* ';
  const isSpeech = marker === '-' && items.some((item) => speech.test(item.rest));
  return isSpeech && items.every((item) => item.node.children.length === 1) ? '— ' : undefined;
}

const firstWords = (text: string): string => /^(?:\S+\s+){0,2}\S*/.exec(text)?.[0] ?? '';

/** The start of a sentence: words with spaces between, the first with a capital, unlike code. */
const prose = /^(?:[«“"—–]\s*)?\p{Lu}[\p{L}’'-]*,?(?:\s+[«“"]?[\p{L}\p{N}’'-]+[»”",;:.!?…]*){2}/u;

const indented: TextRule = ({ nodes, body, spotInFile }, report) => {
  const lines = body.split('\n');
  for (const code of nodes('code')) {
    if (!isIndented(code, lines) || !prose.test(code.value) || /[{}<>=;|]\s*$/m.test(code.value)) continue;
    const values = { right: firstWords(code.value), lines: code.value.split('\n').length };
    report({ rule: 'code-indented', values }, spotInFile({ line: nodeSpot(code).line, column: 1 }));
  }
};

const isIndented = (code: Code, lines: readonly string[]): boolean =>
  !code.lang && !/^[\s>]*(?:[-+*]\s+|\d+[.)]\s+)*(?:`{3}|~{3})/.test(lines[nodeSpot(code).line - 1] ?? '');

export const lineRules: readonly TextRule[] = [lists, indented];
