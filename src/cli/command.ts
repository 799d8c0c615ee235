import type { ParseArgsOptionsConfig } from 'node:util';
import type { Language } from '../intake/schemas/siteSchema.ts';

/** A command of the desk: `npm run depeche -- NAME`. */
export type Command = {
  options: ParseArgsOptionsConfig;
  /** Whether it takes words besides its options: files, a title. A stray word is a mistake otherwise. */
  takesWords?: boolean;
  /** What `--help` prints: a line that sums it up, then the usage. In the editors' language, or in that of developers. */
  help: (language: Language) => string;
  /**
   * Does the job.
   *
   * @returns the exit status: 0 when all is well, 1 when something was found
   * @throws UsageError when the arguments make no sense
   */
  run: (args: Arguments, desk: Desk) => Promise<number>;
};

export type Arguments = {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  positionals: string[];
};

/** What every command is given. */
export type Desk = {
  /** The content folder. */
  folder: string;
  /** The publication's language. */
  language: Language;
};

/** A command called in a way that makes no sense, told in a sentence; ends with exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
