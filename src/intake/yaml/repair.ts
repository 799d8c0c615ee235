import type { ErrorCode } from 'yaml';
import type { Refusal } from '../faults.ts';
import { partsOf } from './yamlLines.ts';

/** Lines of YAML and where its first error is; `line` from 0, `column` from 1. */
export type Trouble = {
  code: ErrorCode;
  line: number;
  column: number;
  lines: string[];
  known: readonly string[];
};

/**
 * What an editor is told of an error, on which line (from 0) and in which column (from 1), and the lines as they were
 * meant, so that reading can go on; none where that cannot be known.
 */
export type Repair = {
  refusal: Refusal;
  line: number;
  column: number;
  field?: string | undefined;
  lines?: string[] | undefined;
};

/** Recognises one kind of mistake, or leaves it to others. */
export type Finder = (trouble: Trouble) => Repair | undefined;

/** A mistake in a value: the rule's sentence shows the line as it was meant, and reading goes on with it. */
export function mendValue(
  { lines }: Trouble,
  line: number,
  meant: string,
  refusalFor: (right: string) => Refusal,
): Repair {
  const { valueColumn, key } = partsOf(lines[line] ?? '');
  return {
    refusal: refusalFor(meant.trim()),
    line,
    column: valueColumn,
    field: key,
    lines: lines.with(line, meant),
  };
}

/** A mistake in a line as a whole, told where the line begins. */
export function mendLine({ lines }: Trouble, line: number, meant: string, refusal: Refusal): Repair {
  return { refusal, line, column: indentOf(lines[line] ?? '') + 1, lines: lines.with(line, meant) };
}

/** A mistake that cannot be put right. */
export const atError = ({ line, column }: Trouble, refusal: Refusal): Repair => ({ refusal, line, column });

/** How many white spaces a line begins with. */
export const indentOf = (line: string) => line.length - line.trimStart().length;

/** Whether a line begins with a field's name. */
export const isField = (line: string) => /^\s*[\p{L}_][\w-]*[ \u00A0]?:(?:\s|$)/u.test(line);
