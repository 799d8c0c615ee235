import {
  indentOf,
  isField,
  mendLine,
  mendValue,
  type FindRepair,
  type Repair,
  type YamlError,
} from './repair.ts';
import type { FaultDetail } from '../faults.ts';
import { isQuoted, lineOf, partsOf, quoted, tidyItem, unquoted, type Line } from './yamlLines.ts';

/** Lines that begin with tabs; all of them at once. */
export const repairTabs: FindRepair = (trouble) => {
  const lines: string[] = [];
  for (const line of trouble.lines)
    lines.push(
      withoutTab(
        line,
        lines.findLast((above) => above.trim() !== ''),
      ),
    );
  const others = lines.filter((line, index) => line !== trouble.lines[index]).length - 1;
  if (others < 0) return undefined;
  const spaces = indentOf(lines[trouble.line] ?? '');
  return { detail: { rule: 'yaml-tab', values: { others, spaces } }, line: trouble.line, column: 1, lines };
};

/**
 * A line with two spaces for each leading tab; a field is not nested deeper than the field above, unless that one has
 * no value.
 */
function withoutTab(line: string, above: string | undefined): string {
  const spaced = line.replace(/^\s+/, (space) => space.replaceAll('\t', '  '));
  if (spaced === line || !isField(spaced)) return spaced;
  const holds = above !== undefined && (!isField(above) || /^(?:[|>].*)?$/.test(partsOf(above).value));
  const deepest = above === undefined ? 0 : indentOf(above);
  return holds || indentOf(spaced) <= deepest ? spaced : ' '.repeat(deepest) + spaced.trimStart();
}

/** `title: Accord : la France signe`, perhaps over several lines. */
export const repairColon: FindRepair = (trouble) => {
  const { lines, line } = trouble;
  const parts = partsOf(lines[line] ?? '');
  if (parts.key === undefined || isQuoted(parts.value) || parts.value === '') return undefined;
  let end = line + 1;
  if (!/:(?:\s|$)/.test(parts.value)) {
    const deeper = (text = '') => indentOf(text) > parts.indent.length && text.trim() !== '';
    while (deeper(lines[end])) end += 1;
    if (end === line + 1 || /^\s+(?:- |[\w-]+:(?:\s|$))/.test(lines[line + 1] ?? '')) return undefined;
  }
  const text = [parts.value, ...lines.slice(line + 1, end).map((more) => more.trim())].join(' ');
  const written = lines[line] ?? '';
  const whole = isItem(written, parts) ? written.slice(parts.indent.length).trim() : undefined;
  const meant = whole ? parts.indent + quoted(whole) : lineOf(parts, quoted(unquoted(text)));
  const made = mendValue(trouble, line, meant, (right) => ({ rule: 'yaml-colon', values: { right } }));
  const place = whole ? { column: parts.indent.length + 1, field: undefined } : {};
  const others = made.lines?.map((other, index) => (index > line && index < end ? '' : other));
  return { ...made, ...place, lines: others };
};

/** Whether a line is a text in a list, such as `- Chine : terres rares : prix`, and not the first field of an item. */
const isItem = (line: string, { indent, key }: Line) =>
  indent.includes('-') &&
  !(key !== undefined && /^[a-z]\w*$/.test(key) && line.startsWith(`${indent}${key}:`));

/** A field pushed to the right of the ones before it, or the first one to the right of all others. */
export const repairIndent: FindRepair = (trouble) => {
  const { lines } = trouble;
  const first = lines.findIndex(isField);
  if (first !== -1 && first < trouble.line && indentOf(lines[first] ?? '') > 0)
    return moved(trouble, first, 0);
  for (const line of [trouble.line, trouble.line + 1]) {
    const [above, here] = [lines[line - 1] ?? '', lines[line] ?? ''];
    const holdsIt = partsOf(above).value === '';
    if (isField(above) && isField(here) && !holdsIt && indentOf(here) > indentOf(above)) {
      return moved(trouble, line, indentOf(above));
    }
  }
  return undefined;
};

function moved(trouble: YamlError, line: number, spaces: number): Repair {
  const right = (trouble.lines[line] ?? '').trim();
  const meant = ' '.repeat(spaces) + right;
  return mendLine(trouble, line, meant, { rule: 'yaml-indent', values: { right, spaces } });
}

/** A field that stands alone and can only have been meant as a yes. */
const isFlag = (text: string) => /^(?:draft|featured)$/.test(text);

/** A line without a field's name, or whose colon is missing, glued or an equals sign. */
export const repairFieldName: FindRepair = (trouble) => {
  const { lines, line, known } = trouble;
  const written = lines[line] ?? '';
  const text = written.trim();
  const indent = written.slice(0, indentOf(written));
  const glued = /^([\p{L}_][\w-]*)(?::|\s*：)[ \u00A0\u202F]*(?![/\s])(.+)$/u.exec(text);
  const equals = /^([\w-]+)\s*=\s*(.+)$/.exec(text);
  const bare = /^([\w-]+)\s+(.+)$/.exec(text) ?? (isFlag(text) ? [text, text, 'true'] : null);
  const [rule, found] = glued
    ? (['yaml-space', glued] as const)
    : equals
      ? (['yaml-equals', equals] as const)
      : (['yaml-no-colon', known.includes(bare?.[1] ?? '') ? bare : null] as const);
  if (found) {
    const value = found[2] ?? '';
    const right = lineOf(
      { indent: '', key: found[1] },
      /^(?:true|false)$/.test(value) ? value : tidyItem(value),
    );
    return { ...mendLine(trouble, line, indent + right, { rule, values: { right } }), field: found[1] };
  }
  const dashed = /^- +(([\w-]+)[ \u00A0]?:(?:\s.*)?)$/.exec(text);
  if (dashed && known.includes(dashed[2] ?? '')) {
    const right = dashed[1]!;
    const detail: FaultDetail = { rule: 'yaml-item-field', values: { right } };
    return { ...mendLine(trouble, line, indent + right, detail), field: dashed[2] };
  }
  if (/^- /.test(text)) return mendLine(trouble, line, '', { rule: 'yaml-item', values: { written: text } });
  const above = lines.slice(0, line).findLast((other) => other.trim() !== '') ?? '';
  if (/^\s*- /.test(above) && text !== '') {
    const values = { right: `- ${text}` };
    return mendLine(trouble, line, above.replace(/-.*$/, values.right), { rule: 'yaml-dash', values });
  }
  const continued = `${partsOf(above).indent.replace(/\S/g, ' ')}  ${text}`;
  return mendLine(trouble, line, continued, { rule: 'yaml-continued', values: { written: text } });
};
