import type { ErrorCode } from 'yaml';
import type { FaultDetail } from '../faults.ts';
import { partsOf } from './yamlLines.ts';

/** Lines of YAML and where its first error is; `line` from 0, `column` from 1. */
export type YamlError = {
  code: ErrorCode;
  line: number;
  column: number;
  lines: string[];
  known: readonly string[];
};

/**
 * The fault of an error, its line (from 0) and its column (from 1), and the lines as they were
 * meant, so that reading can go on; `undefined` if that cannot be known.
 */
export type Repair = {
  detail: FaultDetail;
  line: number;
  column: number;
  field?: string | undefined;
  lines?: string[] | undefined;
};

/** Recognises and repairs one kind of mistake; `undefined` if it is another kind. */
export type FindRepair = (trouble: YamlError) => Repair | undefined;

/** A mistake in a value: the rule's sentence shows the line as it was meant, and reading goes on with it. */
export function mendValue(
  { lines }: YamlError,
  line: number,
  meant: string,
  detailFor: (right: string) => FaultDetail,
): Repair {
  const { valueColumn, key } = partsOf(lines[line] ?? '');
  return {
    detail: detailFor(meant.trim()),
    line,
    column: valueColumn,
    field: key,
    lines: lines.with(line, meant),
  };
}

/** A mistake in a line as a whole, reported where the line begins. */
export function mendLine({ lines }: YamlError, line: number, meant: string, detail: FaultDetail): Repair {
  return { detail, line, column: indentOf(lines[line] ?? '') + 1, lines: lines.with(line, meant) };
}

/** A mistake that cannot be repaired. */
export const withoutRepair = ({ line, column }: YamlError, detail: FaultDetail): Repair => ({
  detail,
  line,
  column,
});

/** How many white spaces a line begins with. */
export const indentOf = (line: string) => line.length - line.trimStart().length;

/** Whether a line begins with a field's name. */
export const isField = (line: string) => /^\s*[\p{L}_][\w-]*[ \u00A0]?:(?:\s|$)/u.test(line);
