import { parseArgs } from 'node:util';
import { describeError } from '../builder/describeError.ts';
import { usageMessage } from '../builder/usageMessage.ts';
import { contentFolder } from '../intake/files/contentFolder.ts';
import { readSite } from '../intake/siteAddress.ts';
import { nearest } from '../intake/nearest.ts';
import type { Language } from '../intake/schemas/siteSchema.ts';
import { cliWords } from '../i18n/cli/cli.ts';
import { UsageError, type Command } from './command.ts';

/** Each in a file of its own, loaded when it is asked for. */
const commands: Record<string, () => Promise<{ command: Command }>> = {
  addresses: () => import('./addresses.ts'),
  bench: () => import('./bench.ts'),
  'bench-search': () => import('./benchSearch.ts'),
  check: () => import('./check.ts'),
  dev: () => import('./dev.ts'),
  new: () => import('./new.ts'),
  preview: () => import('./preview.ts'),
  prove: () => import('./prove.ts'),
  rules: () => import('./rules.ts'),
  schedule: () => import('./schedule.ts'),
  schema: () => import('./schema.ts'),
  weigh: () => import('./weigh.ts'),
};

// What packages do by themselves, such as a server's watching, fails outside of any command's promise.
process.on('uncaughtException', async (error) => {
  const { language } = await readSite(contentFolder());
  console.error((await describeError(error, language)) ?? error);
  process.exit(1);
});

/** Commands that had another name once. */
const formerNames: Record<string, string> = { redirects: 'rules' };

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: string[]): Promise<number> {
  const folder = contentFolder();
  const { language } = await readSite(folder);
  const words = cliWords[language];
  if (name === undefined || name === '--help') {
    console.log(await listing(language));
    return name ? 0 : 2;
  }
  const load = commands[formerNames[name] ?? name];
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
async function listing(language: Language): Promise<string> {
  const names = Object.keys(commands).sort();
  const width = Math.max(...names.map(({ length }) => length));
  const lines = names.map(async (name) => {
    const { command } = await commands[name]!();
    return `  ${name.padEnd(width)}  ${command.help(language).split('\n')[0]}`;
  });
  return [cliWords[language].usage, ...(await Promise.all(lines))].join('\n');
}
