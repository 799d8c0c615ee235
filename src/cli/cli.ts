import { runCommand, type Commands } from './runCommand.ts';

/** Each in a file of its own, loaded when it is asked for. */
const commands: Commands = {
  addresses: () => import('./addresses.ts'),
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

/** Commands that had another name once. */
const formerNames: Record<string, string> = { redirects: 'rules' };

const [name, ...args] = process.argv.slice(2);
process.exitCode = await runCommand(commands, formerNames[name ?? ''] ?? name, args);
