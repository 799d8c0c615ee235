import type { FolderProblem as ProblemKind } from '../../i18n/cli/import.ts';
import type { Fault, Place } from '../../intake/faults.ts';

/** What is wrong with a folder of Markdown beside the faults that articles of our own can have too. */
export type FolderProblem = Place & {
  problem: ProblemKind;
  /** What the parser says in English, or what is written there. */
  detail: string;
};

/** Refuses a folder, with every place that has to be corrected first. */
export class FolderError extends Error {
  override name = 'FolderError';
  readonly problems: readonly FolderProblem[];
  /** Mistakes that articles of our own can have too, with the sentences for those. */
  readonly faults: readonly Fault[];

  constructor(problems: readonly FolderProblem[], faults: readonly Fault[] = []) {
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
