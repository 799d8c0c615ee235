import type { FaultWords } from '../i18n/frFaults.ts';

/** A rule's name, such as `date-impossible`; each has one sentence per language in `src/i18n/`. */
export type Rule = keyof FaultWords;

/** What a rule's sentence needs to be written. */
export type Values<R extends Rule> = Parameters<FaultWords[R]>[0];

/** What a fault says: the rule that was broken and what its sentence needs, without the place. */
export type FaultDetail = { [R in Rule]: { rule: R; values: Values<R> } }[Rule];

/** A spot in a file, counted from 1; columns in UTF-16 units, as editing programs count them. */
export type Spot = { line: number; column: number };

/** Where an editor has to look: `file` as written on a command line. */
export type Place = Spot & { file: string };

/** An editor's mistake. Plain data: its sentence is written where it is shown, by `describeFault`. */
export type Fault = Place & {
  /** The field concerned, such as `date` or `image.credit`; `undefined` for a mistake in the body. */
  field?: string | undefined;
} & FaultDetail;

/** Makes a fault; the type checker compares `values` with the rule. */
export function fault<R extends Rule>(rule: R, values: Values<R>, place: Place, field?: string): Fault {
  return faultAt({ rule, values } as FaultDetail, place, field);
}

/** Adds the place to what a fault says. */
export function faultAt({ rule, values }: FaultDetail, { file, line, column }: Place, field?: string): Fault {
  return { file, line, column, field, rule, values } as Fault;
}

/** Sorts faults by file, then line, then column. */
export function sortFaults(faults: Fault[]): Fault[] {
  return faults.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
