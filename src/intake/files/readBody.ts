import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The body of a file that intake has let in, without its front matter, lines ended by LF.
 *
 * @param file path from the project's root
 * @param bodyLine the line of the file at which the body begins, from 1
 */
export function readBody({ file, bodyLine }: { file: string; bodyLine: number }): string {
  const text = readFileSync(path.resolve(file), 'utf8');
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(bodyLine - 1)
    .join('\n');
}
