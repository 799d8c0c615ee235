import { aboutChecks, type CheckRule, type Switch } from '../../intake/schemas/checkSettings.ts';
import type { Fault, Place, Spot } from '../../intake/faults.ts';
import type { CheckWords } from '../../i18n/cli/checkRules.ts';

/** A rule of the desk's that a text breaks, and what its sentence needs. */
export type CheckRefusal = { [R in CheckRule]: { rule: R; values: Parameters<CheckWords[R]>[0] } }[CheckRule];

/** The same with its spot, in a file that whoever holds it knows. */
export type Raised = Spot & { field?: string | undefined } & CheckRefusal;

/** What is told of a file: a fault makes the check fail, a warning should be mended, an advice may be. */
export type Finding =
  | (Fault & { severity: 'fault' })
  | (Place & { field?: string | undefined; severity: Severity } & CheckRefusal);

export type Severity = Exclude<Switch, 'off'>;

/** Whether the rule is one of the desk's, rather than of the build's. */
export const isOfDesk = (finding: Finding): finding is Finding & CheckRefusal => finding.rule in aboutChecks;

/** What rules call when they find something. */
export type Raise = (refusal: CheckRefusal, spot: Spot, field?: string) => void;

/** Findings in reading order: by file, line, column, and by rule for those of one spot. */
export function inReadingOrder<T extends Place & { rule: string }>(findings: readonly T[]): T[] {
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return findings.toSorted(
    (a, b) => text(a.file, b.file) || a.line - b.line || a.column - b.column || text(a.rule, b.rule),
  );
}
