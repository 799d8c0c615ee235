import { checkDescriptions, type CheckRule, type CheckLevel } from '../intake/schemas/checkSettings.ts';
import type { Fault, Place, Spot } from '../intake/faults.ts';
import type { CheckWords } from '../i18n/cli/checkRules.ts';

/** A rule of `check` that a text breaks, and the values of its message. */
export type CheckMessage = { [R in CheckRule]: { rule: R; values: Parameters<CheckWords[R]>[0] } }[CheckRule];

/** A message with its position in a file that is known from the context. */
export type LocatedMessage = Spot & { field?: string | undefined } & CheckMessage;

/** A message with its file and its severity. Faults make the check fail, warnings with `--strict` too. */
export type Diagnostic =
  | (Fault & { severity: 'fault' })
  | (Place & { field?: string | undefined; severity: Severity } & CheckMessage);

export type Severity = Exclude<CheckLevel, 'off'>;

/** Whether the rule is one of `check`, not of the build. */
export const isFromCheck = (diagnostic: Diagnostic): diagnostic is Diagnostic & CheckMessage =>
  diagnostic.rule in checkDescriptions;

/** Called by rules that look at one file. */
export type Report = (message: CheckMessage, spot: Spot, field?: string) => void;

/** Diagnostics in reading order: by file, line, column and rule. */
export function sortDiagnostics<T extends Place & { rule: string }>(diagnostics: readonly T[]): T[] {
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return diagnostics.toSorted(
    (a, b) => text(a.file, b.file) || a.line - b.line || a.column - b.column || text(a.rule, b.rule),
  );
}

/** Called by rules that look at several files, with the name of the file concerned. */
export type ReportInFile = (file: string, message: LocatedMessage) => void;
