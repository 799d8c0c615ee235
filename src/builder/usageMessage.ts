import type { ParseArgsOptionsConfig } from 'node:util';
import { nearest } from '../intake/nearest.ts';
import type { Language } from '../intake/schemas/siteSchema.ts';
import { cliWords } from '../i18n/cli/cli.ts';

/** Describes wrong options of a command, from the error of `parseArgs`. Returns undefined for other errors. */
export function usageMessage(
  error: unknown,
  options: ParseArgsOptionsConfig,
  language: Language,
): string | undefined {
  const words = cliWords[language];
  const { code, message } = error as NodeJS.ErrnoException;
  if (!code?.startsWith('ERR_PARSE_ARGS')) return undefined;
  const known = Object.keys(options).map((key) => `--${key}`);
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
    const word = /'([^]*?)'\. /.exec(message)?.[1] ?? '';
    return words.strayWord(word, nearest(`--${word}`, known));
  }
  const option = /'(--?[\w-]*)/.exec(message)?.[1] ?? '';
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? words.unknownOption(option, nearest(option, known))
    : words.wrongValue(option);
}
