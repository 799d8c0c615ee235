import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { describeError } from '../builder/describeError.ts';
import { usageMessage } from '../builder/usageMessage.ts';
import { contentFolder } from '../intake/files/contentFolder.ts';
import { readSite } from '../intake/siteAddress.ts';
import { nearest } from '../intake/nearest.ts';
import type { Language } from '../intake/schemas/siteSchema.ts';
import { cliWords } from '../i18n/cli/cli.ts';
import { UsageError, type Command } from './command.ts';

/** Commands by name, each loaded when it is run. */
export type Commands = Record<string, () => Promise<{ command: Command }>>;

/**
 * Runs a command.
 *
 * @returns the exit status: 2 if the command does not exist or its arguments are invalid
 */
export async function runCommand(
  commands: Commands,
  name: string | undefined,
  args: string[],
): Promise<number> {
  const folder = contentFolder();
  const { language, facts } = await readSite(folder);
  const examples = { section: facts.sections[0]?.id, author: firstAuthor(folder) };
  const words = cliWords[language];
  if (name === undefined || name === '--help') {
    console.log(await listing(commands, language));
    return name ? 0 : 2;
  }
  const load = commands[name];
  if (!load) {
    console.error(words.unknown(name, nearest(name, Object.keys(commands)), Object.keys(commands)));
    return 2;
  }
  const { command } = await load();
  try {
    const help = { type: 'boolean' as const };
    const allowPositionals = command.allowPositionals ?? false;
    const parsed = parseArgs({ args, options: { ...command.options, help }, allowPositionals });
    if (parsed.values['help']) {
      console.log(command.help(language, examples));
      return 0;
    }
    return await command.run(parsed, { folder, language });
  } catch (error) {
    const message =
      error instanceof UsageError ? error.message : usageMessage(error, command.options, language);
    if (message !== undefined) {
      console.error(`${message}\n\n${command.help(language, examples)}`);
      return 2;
    }
    const sentence = await describeError(error, language);
    if (sentence === undefined) throw error;
    console.error(sentence);
    return 1;
  }
}

/** The id of the first author by name; undefined if there is none. */
function firstAuthor(folder: string): string | undefined {
  const authors = path.join(folder, 'authors');
  const names = existsSync(authors) ? readdirSync(authors).sort() : [];
  return names.find((name) => name.endsWith('.yaml'))?.replace(/\.yaml$/, '');
}

/** All commands, one a line, each with the first line of its help. */
async function listing(commands: Commands, language: Language): Promise<string> {
  const names = Object.keys(commands).sort();
  const width = Math.max(...names.map(({ length }) => length));
  const lines = names.map(async (name) => {
    const { command } = await commands[name]!();
    return `  ${name.padEnd(width)}  ${command.help(language).split('\n')[0]}`;
  });
  return [cliWords[language].usage, ...(await Promise.all(lines))].join('\n');
}
