import type { FaultInText } from './fences.ts';
import { partsOf } from './yamlLines.ts';

/** Fields of free text, in which a line may begin with a dash that marks no list item but a speaker. */
const texts = /^(?:title|summary|description|tagline|caption|alt|text|bio|role|credit|name|ai)$/;

/** An item of a list, with the mark that it should have, or with another or no space after it. */
const item = /^(\s*)(?:- +|-(?![-\s\d]|$)|[–—•·*] +)(\S.*)$/;

export const isItemLike = (line: string) => item.test(line);

export const withListMark = (line: string) => line.replace(item, '$1- $2');

/**
 * Gives the items of lists the mark that YAML requires, `- `: it reads `-lithium` as a text, and several of them as
 * one text. Reports each such list once.
 */
export function withListMarks(lines: string[], faults: FaultInText[], firstLine: number): string[] {
  const mended = [...lines];
  for (let line = 0; line < lines.length; line += 1) {
    const { key, value } = partsOf(lines[line] ?? '');
    if (key === undefined || !/^(?:#.*)?$/.test(value) || texts.test(key)) continue;
    const items = itemsBelow(lines, line + 1);
    const wrong = items.filter((index) => !/^\s*- /.test(lines[index] ?? ''));
    if (wrong.length === 0) continue;
    for (const index of items) mended[index] = withListMark(lines[index]!);
    const first = wrong[0]!;
    const right = mended[first]!.trim();
    const column = /^\s*/.exec(lines[first]!)![0].length + 1;
    const detail: FaultInText = {
      rule: 'yaml-item-mark',
      values: { others: wrong.length - 1, right },
      line: firstLine + first,
      column,
      field: key,
    };
    faults.push(detail);
  }
  return mended;
}

/** The lines of a list that begins at a line; empty if some line before the next field is no item. */
function itemsBelow(lines: string[], from: number): number[] {
  const items: number[] = [];
  for (let line = from; line < lines.length; line += 1) {
    const written = lines[line] ?? '';
    if (written.trim() === '') continue;
    if (isItemLike(written)) items.push(line);
    else if (partsOf(written).key === undefined) return [];
    else break;
  }
  return items;
}
