import { describeError } from '../builder/describeError.ts';
import { contentFolder } from '../intake/files/contentFolder.ts';
import { readSite } from '../intake/siteAddress.ts';
import { commands, formerNames } from './commands.ts';
import { runCommand } from './runCommand.ts';

// Packages' own background work, such as a server's file watcher, fails outside the promise of any command.
process.on('uncaughtException', async (error) => {
  const { language } = await readSite(contentFolder());
  console.error((await describeError(error, language)) ?? error);
  process.exit(1);
});

const [name, ...args] = process.argv.slice(2);
process.exitCode = await runCommand(commands, formerNames[name ?? ''] ?? name, args);
