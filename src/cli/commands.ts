import type { Commands } from './runCommand.ts';

/** Each command is a module, loaded when it is run. */
export const commands: Commands = {
  addresses: () => import('./addresses.ts'),
  build: () => import('./build.ts'),
  check: () => import('./check.ts'),
  dev: () => import('./dev.ts'),
  edit: () => import('./edit.ts'),
  import: () => import('./import.ts'),
  init: () => import('./init.ts'),
  letter: () => import('./letter.ts'),
  new: () => import('./new.ts'),
  preview: () => import('./preview.ts'),
  prove: () => import('./prove.ts'),
  rules: () => import('./rules.ts'),
  schedule: () => import('./schedule.ts'),
  schema: () => import('./schema.ts'),
  'sign-in': () => import('./signIn.ts'),
  weigh: () => import('./weigh.ts'),
};

/** Former names of commands. */
export const formerNames: Record<string, string> = { redirects: 'rules' };
