import { runBuild } from '../builder/build.ts';
import { buildWords } from '../i18n/cli/build.ts';
import type { Command } from './command.ts';

/** For the list of commands: `cli.ts` runs a build directly, which parses its own arguments. */
export const command: Command = {
  options: {},
  help: (language) => buildWords[language].help,
  run: () => runBuild([]),
};
