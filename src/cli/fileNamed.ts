import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * A file named on the command line: from the folder where `npm run` was called, which npm leaves for the project's, if it
 * is there; otherwise from the project's.
 */
export function fileNamed(written: string, env: NodeJS.ProcessEnv = process.env): string {
  const there = path.resolve(env['INIT_CWD'] ?? '.', written);
  return existsSync(there) ? there : written;
}
