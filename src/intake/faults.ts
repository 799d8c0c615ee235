import type { FaultWords } from '../i18n/frFaults.ts';

/** A rule's name, such as `date-impossible`; each has one sentence per language in `src/i18n/`. */
export type Rule = keyof FaultWords;

/** What a rule's sentence needs to be written. */
export type Values<R extends Rule> = Parameters<FaultWords[R]>[0];

/** A rule that was broken, and what its sentence needs: a fault that has no place yet. */
export type Refusal = { [R in Rule]: { rule: R; values: Values<R> } }[Rule];

/** A spot in a file, counted from 1; columns in UTF-16 units, as editing programs count them. */
export type Spot = { line: number; column: number };

/** Where an editor has to look: `file` as written on a command line. */
export type Place = Spot & { file: string };

/** An editor's mistake. Plain data: words are chosen where it is shown, by `describeFault`. */
export type Fault = Place & {
  /** The field concerned, such as `date` or `image.credit`; none for a mistake in the body. */
  field?: string | undefined;
} & Refusal;

/** Makes a fault; the type checker holds `values` to the rule. */
export function fault<R extends Rule>(rule: R, values: Values<R>, place: Place, field?: string): Fault {
  return faultAt({ rule, values } as Refusal, place, field);
}

/** Gives a refusal its place. */
export function faultAt({ rule, values }: Refusal, { file, line, column }: Place, field?: string): Fault {
  return { file, line, column, field, rule, values } as Fault;
}

/** Faults in reading order: by file, then line, then column. */
export function inOrder(faults: Fault[]): Fault[] {
  return faults.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
