import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../digest.ts';
import { filesBelow } from '../files.ts';

/** What a bundle is made of, from the project's root. */
const sources = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Stands for everything that pages are made with besides content: the project's code, its lockfile, the version of Node,
 * and what `astro.config.mjs` takes from the publication.
 *
 * @param given what the configuration is given from outside: the site's address and language
 */
export function codeDigest(root: string, given: readonly string[]): string {
  const files = sources.flatMap((source) => filesIn(path.join(root, source))).filter(isCode);
  return digestOfFiles(root, files, [process.version, ...given]);
}

function digestOfFiles(root: string, files: readonly string[], given: readonly string[]): string {
  const parts = files.map((file) => `${path.relative(root, file)}\0${digestOf(readFileSync(file))}`);
  return digestOf([...given, ...parts].join('\n'));
}

/** Stands for the code that reads an article by itself: tests/rooms.test.ts keeps it within these. */
export const readingCode = (): string => {
  const source = path.resolve(import.meta.dirname, '../..');
  const files = ['intake', 'markdown', '../package-lock.json'].flatMap((part) =>
    filesIn(path.join(source, part)),
  );
  return digestOfFiles(source, files, [process.version]);
};

/** Commands and documents make no page (tests/rooms.test.ts keeps pages away from commands). */
const isCode = (file: string) =>
  !/[/\\]src[/\\]desk[/\\]|[/\\]README\.md$|[/\\]build[/\\]speed\.svg$/.test(`/${file}`);

/** A file itself, or every file of a folder; none if there is no such thing. */
function filesIn(source: string): string[] {
  const found = statSync(source, { throwIfNoEntry: false });
  if (!found) return [];
  return found.isDirectory() ? filesBelow(source).map((file) => path.join(source, file)) : [source];
}
