import type { OldSiteProblem as ProblemKind } from '../i18n/cli/import.ts';
import type { Fault, Place } from '../intake/faults.ts';

/** What is wrong with a folder or an export beside the faults that articles of our own can have too. */
export type OldSiteProblem = Place & {
  problem: ProblemKind;
  /** What the parser says in English, or what is written there. */
  detail: string;
};

/** Refuses a folder of Markdown or an export of Ghost, with every place that has to be corrected first. */
export class OldSiteError extends Error {
  override name = 'OldSiteError';
  readonly problems: readonly OldSiteProblem[];
  /** Mistakes that articles of our own can have too, with the sentences for those. */
  readonly faults: readonly Fault[];

  constructor(problems: readonly OldSiteProblem[], faults: readonly Fault[] = []) {
    super(
      [
        ...problems.map(({ file, line, problem, detail }) => `${file}:${line} ${problem} ${detail}`),
        ...faults.map(({ file, line, rule }) => `${file}:${line} ${rule}`),
      ].join('\n'),
    );
    this.problems = problems;
    this.faults = faults;
  }
}
