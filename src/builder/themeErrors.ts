import { existsSync } from 'node:fs';
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
  const rendered = [...(error.stack ?? '').matchAll(/AstroComponentInstance\.(\w+)/g)]
    .map(([, name]) => `components/${name}.astro`)
    .find((name) => existsSync(path.join(contentFolder(), themeFolder, name)));
  return rendered === undefined ? undefined : { file: nameOf(rendered), reason: message.split('\n')[0]! };
}

const nameOf = (file: string) => nameFromHere(path.join(contentFolder(), themeFolder, file));
