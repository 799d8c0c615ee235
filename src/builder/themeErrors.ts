import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { nameFromHere } from '../cache/disk.ts';
import { contentFolder } from '../intake/files/contentFolder.ts';
import { themeFolder } from '../intake/theme/theme.ts';

/** An error of a component of a theme: its file, with line and column if they are known, and what its tools say. */
export type ThemeError = { file: string; reason: string };

/**
 * What a component of the publication's theme is to blame for: what cannot be compiled, from the message of the process that
 * compiles a copy of it, or what fails while a page is rendered, from the names on the stack.
 */
export function themeErrorIn(error: Error): ThemeError | undefined {
  const message = stripVTControlCharacters(error.message);
  const [, file, place = ''] = /\/project\/theme\/(components\/[^\s:]+)(:\d+:\d+)?/.exec(message) ?? [];
  if (file) {
    const [, later = ''] = /\/project\/theme\/components\/[^\s:]+(:\d+:\d+)/.exec(message) ?? [];
    const [reason = ''] =
      /Could not (?:resolve|load) \S+|(?<=^\w*Error: (?!Astro))[^\n]+/m.exec(message) ?? [];
    return { file: nameOf(file) + (place || later), reason: reason.replace(/ \S*\/project\//, ' ') };
  }
  const stack = error.stack ?? '';
  const rendered = [...stack.matchAll(/AstroComponentInstance\.(\w+)/g)]
    .map(([, name]) => `components/${name}.astro`)
    .find((name) => existsSync(placeOf(name)));
  if (rendered === undefined) return undefined;
  const line = lineIn(readFileSync(placeOf(rendered), 'utf8'), stack);
  return { file: nameOf(rendered) + (line ? `:${line}` : ''), reason: message.split('\n')[0]! };
}

/**
 * The line of a component where it failed: the one that has what the compiled code has at the first place on the stack.
 * Returns undefined if none has it, or several.
 */
function lineIn(source: string, stack: string): number | undefined {
  const [, file, line = '', column = ''] = /\n {4}at .*?\(?(file:[^\s()]+):(\d+):(\d+)\)?/.exec(stack) ?? [];
  if (!file) return undefined;
  const compiled = readFileSync(new URL(file), 'utf8').split('\n')[Number(line) - 1] ?? '';
  const before = /[\w$.]*$/.exec(compiled.slice(0, Number(column) - 1))![0];
  const expression = before + /^[\w$.?]*/.exec(compiled.slice(Number(column) - 1))![0];
  const lines = source.split('\n').flatMap((text, index) => (text.includes(expression) ? [index + 1] : []));
  return expression && lines.length === 1 ? lines[0] : undefined;
}

const placeOf = (name: string) => path.join(contentFolder(), themeFolder, name);

const nameOf = (file: string) => nameFromHere(placeOf(file));
