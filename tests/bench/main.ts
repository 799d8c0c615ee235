import { runCommand } from '../../src/cli/runCommand.ts';

const commands = {
  builds: () => import('./builds.ts'),
  imports: () => import('./imports.ts'),
  search: () => import('./search.ts'),
};

const [name, ...args] = process.argv.slice(2);
process.exitCode = await runCommand(commands, name, args);
