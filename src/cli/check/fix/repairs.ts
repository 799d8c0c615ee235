import type { Fault, Rule, Values } from '../../../intake/faults.ts';
import type { CheckRule } from '../../../intake/schemas/checkSettings.ts';
import { isItemLike, withListMark } from '../../../intake/yaml/listMarks.ts';
import type { LocatedMessage } from '../../../checks/diagnostic.ts';
import { replaceFrames } from './replaceFrames.ts';
import { sortFields } from './sortFields.ts';

/** Repairs a diagnostic in the lines of its file; undefined if it cannot be repaired automatically. */
type Repair<T> = (found: T, lines: readonly string[]) => string[] | undefined;

const indentOf = (line: string) => /^\s*/.exec(line)![0];

const withLine = (lines: readonly string[], line: number, written: string): string[] =>
  lines.with(line - 1, written);

/** Words, then a hash: the rest of the line may be a comment that is not for readers. */
const maybeComment = /[^\s,[]\s+#/;

/** Replaces the line by the one in the message, with the same indent. */
const replaceLine: Repair<{ line: number; values: { right?: string | undefined } }> = (
  { line, values },
  lines,
) =>
  values.right === undefined || values.right.includes('…') || maybeComment.test(lines[line - 1] ?? '')
    ? undefined
    : withLine(lines, line, indentOf(lines[line - 1] ?? '') + values.right);

/** Replaces a text at a spot. */
function replaceText(
  lines: readonly string[],
  { line, column }: { line: number; column: number },
  written: string,
  right: string | undefined,
): string[] | undefined {
  const whole = lines[line - 1] ?? '';
  const at = whole.indexOf(written, column - 1);
  if (right === undefined || written === '' || at < 0) return undefined;
  return withLine(lines, line, whole.slice(0, at) + right + whole.slice(at + written.length));
}

const replaceValue: Repair<{
  line: number;
  column: number;
  values: { value: string; right?: string | undefined };
}> = ({ values, ...spot }, lines) => replaceText(lines, spot, values.value, values.right);

/** The message shows the whole line of a field, but only the value of an item of a list. */
const replaceQuotedValue: Repair<Fault & { values: { value: string; right: string } }> = (found, lines) =>
  /\.\d+$/.test(found.field ?? '') ? replaceValue(found, lines) : replaceLine(found, lines);

const replaceFence: Repair<{ line: number }> = ({ line }, lines) => withLine(lines, line, '---');

/** Deletes a field with all that is indented below it. */
const deleteField: Repair<{ line: number; column: number }> = ({ line, column }, lines) => {
  const first = lines[line - 1] ?? '';
  // Beside other fields on one line, only people can decide.
  if (first.slice(0, column - 1).trim() !== '') return undefined;
  const indent = indentOf(first).length;
  const isBelow = (text: string) =>
    text.trim() !== '' && (indentOf(text).length > indent || /^\s*- /.test(text));
  const end = lines.findIndex((text, index) => index >= line && !isBelow(text));
  return lines.toSpliced(line - 1, (end < 0 ? lines.length : end) - line + 1);
};

const replaceIndents =
  (find: RegExp): Repair<unknown> =>
  (_, lines) =>
    lines.map((line) =>
      line.replace(/^\s+/, (space) => space.replace(find, (sign) => (sign === '\t' ? '  ' : ' '))),
    );

/**
 * Repairs of faults with only one possible meaning, by rule. Text after a `#` may be a comment, which only people can
 * decide.
 */
const faultRepairs: { [R in Rule]?: Repair<Fault & { values: Values<R> }> } = {
  'fence-dashes': replaceFence,
  'fence-typographic': replaceFence,
  'fence-indented': replaceFence,
  'fence-dots': replaceFence,
  'front-matter-not-opened': (_, lines) => ['---', ...lines],
  'front-matter-unclosed': ({ values }, lines) => lines.toSpliced(values.after, 0, '---'),
  'yaml-tab': replaceIndents(/\t/g),
  'yaml-no-break-space': replaceIndents(/[\u00A0\u202F]/g),
  'yaml-colon': replaceLine,
  'yaml-apostrophe': replaceLine,
  'yaml-quotes': replaceLine,
  'yaml-quote-open': replaceLine,
  'yaml-backslash': replaceLine,
  'yaml-special': replaceLine,
  'yaml-space': replaceLine,
  'yaml-equals': replaceLine,
  'yaml-no-colon': replaceLine,
  'yaml-key-space': replaceLine,
  'yaml-list-open': replaceLine,
  'yaml-list-hash': replaceLine,
  'yaml-item-field': replaceLine,
  'yaml-item-mark': ({ line }, lines) => {
    const end = lines.findIndex((written, index) => index >= line && !isItemLike(written));
    return lines.map((written, index) =>
      index >= line - 1 && index < end ? withListMark(written) : written,
    );
  },
  'yaml-indent': ({ line, values }, lines) => withLine(lines, line, ' '.repeat(values.spaces) + values.right),
  'key-former': (found, lines) =>
    found.values.right === undefined
      ? deleteField(found, lines)
      : replaceText(lines, found, found.values.key, found.values.right),
  'text-number': replaceQuotedValue,
  'text-flag': replaceQuotedValue,
  'list-wanted': replaceLine,
  'flag-wanted': replaceLine,
  'category-spelling': replaceValue,
  'lang-form': replaceValue,
  'date-form': replaceValue,
  'date-words': replaceValue,
  'date-epoch': replaceValue,
  'date-slashes': ({ values: { value, dayFirst, monthFirst }, ...spot }, lines) =>
    replaceText(
      lines,
      spot,
      value,
      dayFirst && monthFirst && dayFirst !== monthFirst ? undefined : (dayFirst ?? monthFirst),
    ),
  'picture-case': ({ values, ...spot }, lines) => replaceText(lines, spot, values.src, values.right),
  'link-scheme': ({ values, ...spot }, lines) => replaceText(lines, spot, values.href, values.right),
};

type Replacement = { written: string; right?: string | undefined };

const replaceWritten: Repair<{ line: number; column: number; values: Replacement }> = (
  { values, ...spot },
  lines,
) => replaceText(lines, spot, values.written, values.right);

/** Repairs of messages of `check`, by rule. */
const checkRepairs: { [R in CheckRule]?: Repair<LocatedMessage & { values: never }> } = {
  // A word between single quotes may be a quotation or a title; only an apostrophe is certain.
  'apostrophe-form': (
    { values, ...spot }: LocatedMessage & { values: { written: string; right: string } },
    lines,
  ) => (values.right.startsWith('«') ? undefined : replaceText(lines, spot, values.written, values.right)),
  // `mine.Deux` may be two sentences, and `Booking.Com` is a name.
  'space-wrong': (
    { values, ...spot }: LocatedMessage & { values: { written: string; right: string } },
    lines,
  ) =>
    /^\S+[.!?…]\p{Lu}\p{Ll}+$/u.test(values.written)
      ? undefined
      : replaceText(lines, spot, values.written, values.right),
  'link-own-site': (
    { values, ...spot }: LocatedMessage & { values: { href: string; right?: string } },
    lines,
  ) => replaceText(lines, spot, values.href, values.right),
  'entity-shown': (
    { values, ...spot }: LocatedMessage & { values: { written: string; right: string } },
    lines,
  ) => replaceText(lines, spot, values.written, values.right),
  'field-order': (_, lines) => sortFields(lines),
  // A year is never the number of an item, nor is a plus before a number a bullet; a dash may be one.
  'list-meant': (found: LocatedMessage & { values: Replacement }, lines) =>
    /^(?:\d{4}|\+)/.test(found.values.written) ? replaceWritten(found, lines) : undefined,
  'code-indented': ({ line, values }: LocatedMessage & { values: { lines: number } }, lines) =>
    lines.map((text, index) =>
      index >= line - 1 && index < line - 1 + values.lines ? text.replace(/^(?: {4}|\t)/, '') : text,
    ),
  'table-cells': ({ line, column, values }: LocatedMessage & { values: { right?: string } }, lines) =>
    values.right === undefined
      ? undefined
      : withLine(lines, line, (lines[line - 1] ?? '').slice(0, column - 1) + values.right),
  'heading-one': ({ line }, lines) => {
    const [here = '', below = ''] = lines.slice(line - 1);
    if (/^[\s>]*#/.test(here)) return withLine(lines, line, here.replace('#', '##'));
    return /^[\s>]*=+\s*$/.test(below) ? withLine(lines, line + 1, below.replace(/=+/, '---')) : undefined;
  },
  'embed-frame': ({ line, values }: LocatedMessage & { values: { right: string } }, lines) =>
    replaceFrames(lines, line, values.right.startsWith('::') ? 'md' : 'mdx'),
  'markup-shown': replaceWritten,
  residue: replaceWritten,
  'text-garbled': replaceWritten,
};

/** The lines of a file with a diagnostic repaired; undefined if only people can repair it. */
export function repairLines(found: Fault | LocatedMessage, lines: readonly string[]): string[] | undefined {
  const repair = { ...faultRepairs, ...checkRepairs }[found.rule] as
    Repair<Fault | LocatedMessage> | undefined;
  return repair?.(found, lines);
}
