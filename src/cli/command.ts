import type { ParseArgsOptionsConfig } from 'node:util';
import type { Language } from '../intake/schemas/siteSchema.ts';

/** A command: `npm run depeche -- NAME`. */
export type Command = {
  options: ParseArgsOptionsConfig;
  /** Whether arguments besides options are allowed, such as files or a title. */
  allowPositionals?: boolean;
  /**
   * The text of `--help`: a summary in one line, then the usage, with examples from the publication where it has any. In
   * English only, if the command is for developers.
   */
  help: (language: Language, examples?: Examples) => string;
  /**
   * Runs the command.
   *
   * @returns the exit status: 0 for success, 1 if there are faults
   * @throws UsageError for invalid arguments
   */
  run: (args: Arguments, context: CommandContext) => Promise<number>;
};

/** Ids that `--help` shows as examples: the first section and the first author of the publication. */
export type Examples = { section?: string | undefined; author?: string | undefined };

export type Arguments = {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  positionals: string[];
};

/** What every command needs to know of the publication. */
export type CommandContext = {
  /** The content folder. */
  folder: string;
  /** The publication's language. */
  language: Language;
};

/** Invalid arguments; the message is a sentence for users, the exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
