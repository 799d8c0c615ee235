import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** An environment with which each process, and each that it starts, first imports a module of this folder. */
export const withPreloaded = (module: string, env: Record<string, string> = {}): Record<string, string> => ({
  ...env,
  NODE_OPTIONS: `${env['NODE_OPTIONS'] ?? ''} --import ${pathToFileURL(path.resolve('tests/site', module)).href}`,
});
