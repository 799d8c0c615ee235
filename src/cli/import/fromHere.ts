import path from 'node:path';

/** npm runs scripts in the program's folder: paths are meant from where the command was given. */
export const fromHere = (file: string): string => path.resolve(process.env['INIT_CWD'] ?? '.', file);

/** A path as it would be written from where the command was given. */
export const nameFromHere = (file: string): string =>
  path.relative(process.env['INIT_CWD'] ?? '.', file) || '.';
