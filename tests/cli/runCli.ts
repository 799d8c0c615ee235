import { format } from 'node:util';
import { commands, formerNames } from '../../src/cli/commands.ts';
import { runCommand } from '../../src/cli/runCommand.ts';

export type CommandResult = { status: number; stdout: string; stderr: string };

/**
 * Runs a command as `npm run depeche` does, but in this process, because a new one takes a second. Its output has ordinary
 * spaces.
 *
 * @param env the whole environment, except `PATH` and `HOME`
 */
export async function runCli(args: readonly string[], env: NodeJS.ProcessEnv): Promise<CommandResult> {
  const [outerEnv, { log, error }, write] = [process.env, console, process.stdout.write];
  const printed = { stdout: '', stderr: '' };
  const printTo =
    (stream: keyof typeof printed) =>
    (...written: unknown[]) => {
      printed[stream] += `${format(...written)}\n`.replaceAll(/[\u00a0\u202f]/g, ' ');
    };
  process.env = { PATH: outerEnv['PATH'], HOME: outerEnv['HOME'], ...env };
  Object.assign(console, { log: printTo('stdout'), error: printTo('stderr') });
  process.stdout.write = (text) => Boolean((printed.stdout += String(text)));
  const [name, ...rest] = args;
  try {
    return { status: await runCommand(commands, formerNames[name ?? ''] ?? name, rest), ...printed };
  } finally {
    process.env = outerEnv;
    Object.assign(console, { log, error });
    process.stdout.write = write;
  }
}

/** A text with its paths shortened to begin at `articles/`. */
export const pathsFromArticles = (text: string): string => text.replaceAll(/[^\s"]*(?=articles\/)/g, '');
