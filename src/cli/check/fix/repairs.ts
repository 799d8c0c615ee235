import type { Fault, Rule, Values } from '../../../intake/faults.ts';
import type { CheckRule } from '../../../intake/schemas/checkSettings.ts';
import { isItemLike, withListMark } from '../../../intake/yaml/listMarks.ts';
import type { LocatedMessage } from '../diagnostic.ts';
import { sortFields } from './sortFields.ts';

/** What is wrong, with its place; and the lines of its file with it mended, or none where a machine cannot. */
type Repair<T> = (found: T, lines: readonly string[]) => string[] | undefined;

const indentOf = (line: string) => /^\s*/.exec(line)![0];

const withLine = (lines: readonly string[], line: number, written: string): string[] =>
  lines.with(line - 1, written);

/** Words, then a hash: the rest of the line may be a note that is not for readers. */
const maybeNote = /[^\s,[]\s+#/;

/** The line as the message shows it, as far to the right as it was. */
const asShown: Repair<{ line: number; values: { right?: string | undefined } }> = (
  { line, values },
  lines,
) =>
  values.right === undefined || values.right.includes('…') || maybeNote.test(lines[line - 1] ?? '')
    ? undefined
    : withLine(lines, line, indentOf(lines[line - 1] ?? '') + values.right);

/** One text for another, where it stands. */
function swapped(
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

const value: Repair<{
  line: number;
  column: number;
  values: { value: string; right?: string | undefined };
}> = ({ values, ...spot }, lines) => swapped(lines, spot, values.value, values.right);

/** A field is shown with its line, an item of a list alone. */
const quotedValue: Repair<Fault & { values: { value: string; right: string } }> = (found, lines) =>
  /\.\d+$/.test(found.field ?? '') ? value(found, lines) : asShown(found, lines);

const fence: Repair<{ line: number }> = ({ line }, lines) => withLine(lines, line, '---');

const indents =
  (find: RegExp): Repair<unknown> =>
  (_, lines) =>
    lines.map((line) =>
      line.replace(/^\s+/, (space) => space.replace(find, (sign) => (sign === '\t' ? '  ' : ' '))),
    );

/** Faults that have one meaning only, by rule. What follows a `#` may be a text or a note not for readers: people say. */
const ofFaults: { [R in Rule]?: Repair<Fault & { values: Values<R> }> } = {
  'fence-dashes': fence,
  'fence-typographic': fence,
  'fence-indented': fence,
  'fence-dots': fence,
  'front-matter-not-opened': (_, lines) => ['---', ...lines],
  'front-matter-unclosed': ({ values }, lines) => lines.toSpliced(values.after, 0, '---'),
  'yaml-tab': indents(/\t/g),
  'yaml-no-break-space': indents(/[\u00A0\u202F]/g),
  'yaml-colon': asShown,
  'yaml-apostrophe': asShown,
  'yaml-quotes': asShown,
  'yaml-quote-open': asShown,
  'yaml-backslash': asShown,
  'yaml-special': asShown,
  'yaml-space': asShown,
  'yaml-equals': asShown,
  'yaml-no-colon': asShown,
  'yaml-key-space': asShown,
  'yaml-list-open': asShown,
  'yaml-list-hash': asShown,
  'yaml-item-field': asShown,
  'yaml-item-mark': ({ line }, lines) => {
    const end = lines.findIndex((written, index) => index >= line && !isItemLike(written));
    return lines.map((written, index) =>
      index >= line - 1 && index < end ? withListMark(written) : written,
    );
  },
  'yaml-indent': ({ line, values }, lines) => withLine(lines, line, ' '.repeat(values.spaces) + values.right),
  'text-number': quotedValue,
  'text-flag': quotedValue,
  'list-wanted': asShown,
  'flag-wanted': asShown,
  'category-spelling': value,
  'lang-form': value,
  'date-form': value,
  'date-words': value,
  'date-epoch': value,
  'date-slashes': ({ values: { value, dayFirst, monthFirst }, ...spot }, lines) =>
    swapped(
      lines,
      spot,
      value,
      dayFirst && monthFirst && dayFirst !== monthFirst ? undefined : (dayFirst ?? monthFirst),
    ),
  'picture-case': ({ values, ...spot }, lines) => swapped(lines, spot, values.src, values.right),
  'link-scheme': ({ values, ...spot }, lines) => swapped(lines, spot, values.href, values.right),
};

type Swap = { written: string; right?: string | undefined };

const words: Repair<{ line: number; column: number; values: Swap }> = ({ values, ...spot }, lines) =>
  swapped(lines, spot, values.written, values.right);

/** What the desk's rules raise and a machine can mend. */
const ofChecks: { [R in CheckRule]?: Repair<LocatedMessage & { values: never }> } = {
  // A word between single quotes may be quoted or named; only an apostrophe is sure.
  'apostrophe-form': (
    { values, ...spot }: LocatedMessage & { values: { written: string; right: string } },
    lines,
  ) => (values.right.startsWith('«') ? undefined : swapped(lines, spot, values.written, values.right)),
  // `mine.Deux` may be two sentences, and `Booking.Com` is a name.
  'space-wrong': (
    { values, ...spot }: LocatedMessage & { values: { written: string; right: string } },
    lines,
  ) =>
    /^\S+[.!?…]\p{Lu}\p{Ll}+$/u.test(values.written)
      ? undefined
      : swapped(lines, spot, values.written, values.right),
  'link-own-site': (
    { values, ...spot }: LocatedMessage & { values: { href: string; right?: string } },
    lines,
  ) => swapped(lines, spot, values.href, values.right),
  'entity-shown': (
    { values, ...spot }: LocatedMessage & { values: { written: string; right: string } },
    lines,
  ) => swapped(lines, spot, values.written, values.right),
  'field-order': (_, lines) => sortFields(lines),
  // Years are never places in a list, nor is a plus a bullet in front of a number; a dash may be one.
  'list-meant': (found: LocatedMessage & { values: Swap }, lines) =>
    /^(?:\d{4}|\+)/.test(found.values.written) ? words(found, lines) : undefined,
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
  'markup-shown': words,
  residue: words,
  'text-garbled': words,
};

/** The lines of a file without what was found; none where that is for people to mend. */
export function repaired(found: Fault | LocatedMessage, lines: readonly string[]): string[] | undefined {
  const repair = { ...ofFaults, ...ofChecks }[found.rule] as Repair<Fault | LocatedMessage> | undefined;
  return repair?.(found, lines);
}
