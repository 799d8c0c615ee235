import { parseArgs } from 'node:util';
import { describeError } from '../builder/describeError.ts';
import { usageMessage } from '../builder/usageMessage.ts';
import { contentFolder } from '../intake/files/contentFolder.ts';
import { readSite } from '../intake/siteAddress.ts';
import { nearest } from '../intake/nearest.ts';
import type { Language } from '../intake/schemas/siteSchema.ts';
import { cliWords } from '../i18n/cli/cli.ts';
import { UsageError, type Command } from './command.ts';

/** Commands by their names, each loaded when it is asked for. */
export type Commands = Record<string, () => Promise<{ command: Command }>>;

// What packages do by themselves, such as a server's watching, fails outside of any command's promise.
process.on('uncaughtException', async (error) => {
  const { language } = await readSite(contentFolder());
  console.error((await describeError(error, language)) ?? error);
  process.exit(1);
});

/**
 * Runs the command of a name with its arguments.
 *
 * @returns the exit status: 2 if there is no such command, or its arguments make no sense
 */
export async function runCommand(
  commands: Commands,
  name: string | undefined,
  args: string[],
): Promise<number> {
  const folder = contentFolder();
  const { language } = await readSite(folder);
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
    const allowPositionals = command.takesWords ?? false;
    const parsed = parseArgs({ args, options: { ...command.options, help }, allowPositionals });
    if (parsed.values['help']) {
      console.log(command.help(language));
      return 0;
    }
    return await command.run(parsed, { folder, language });
  } catch (error) {
    const message =
      error instanceof UsageError ? error.message : usageMessage(error, command.options, language);
    if (message !== undefined) {
      console.error(`${message}\n\n${command.help(language)}`);
      return 2;
    }
    const told = await describeError(error, language);
    if (told === undefined) throw error;
    console.error(told);
    return 1;
  }
}

/** All commands, a line each: the first of their help. */
async function listing(commands: Commands, language: Language): Promise<string> {
  const names = Object.keys(commands).sort();
  const width = Math.max(...names.map(({ length }) => length));
  const lines = names.map(async (name) => {
    const { command } = await commands[name]!();
    return `  ${name.padEnd(width)}  ${command.help(language).split('\n')[0]}`;
  });
  return [cliWords[language].usage, ...(await Promise.all(lines))].join('\n');
}
