import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Resolves a file named on the command line: from the folder where `npm run` was called if the file exists there, else
 * from the project's folder, to which npm changes.
 */
export function fileArgument(argument: string, env: NodeJS.ProcessEnv = process.env): string {
  const fromCaller = path.resolve(env['INIT_CWD'] ?? '.', argument);
  return existsSync(fromCaller) ? fromCaller : argument;
}
