import type { CheckRule } from '../../intake/schemas/checkSettings.ts';
import type { Fault, Place, Spot } from '../../intake/faults.ts';
import type { CheckWords } from '../../wording/desk/checkRules.ts';

/** A rule of the desk's that a text breaks, and what its sentence needs. */
export type CheckRefusal = { [R in CheckRule]: { rule: R; values: Parameters<CheckWords[R]>[0] } }[CheckRule];

/** The same with its spot, in a file that whoever holds it knows. */
export type Raised = Spot & { field?: string | undefined } & CheckRefusal;

/** Words of a text before and after a change; one of the two may be empty. */
export type Change = { before: string; after: string };

/** What is told of a file: a fault refuses the build, a warning should be mended, an advice may be. */
export type Finding =
  | (Fault & { severity: 'fault' })
  | (Place & { field?: string | undefined; severity: 'warning' | 'advice' } & CheckRefusal)
  | (Place & {
      field?: undefined;
      severity: 'fault';
      rule: 'change-undeclared';
      values: { changes: Change[] };
    });

export type Severity = Finding['severity'];

/** What rules call when they find something. */
export type Raise = (refusal: CheckRefusal, spot: Spot, field?: string) => void;

/** Findings in reading order: by file, line, column, and by rule for those of one spot. */
export function inReadingOrder<T extends Place & { rule: string }>(findings: readonly T[]): T[] {
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return findings.toSorted(
    (a, b) => text(a.file, b.file) || a.line - b.line || a.column - b.column || text(a.rule, b.rule),
  );
}
