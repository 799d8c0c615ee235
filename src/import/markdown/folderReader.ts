import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from '../../intake/faults.ts';
import type { OldSiteProblem } from '../oldSiteError.ts';
import { readMatter, readSettings, type Matter } from './matter.ts';
import type { FolderReader } from './programs/program.ts';

/** Reads what programs need of a folder; mistakes in settings are added to the lists. */
export function readerOf(
  folder: string,
  files: readonly string[],
  faults: Fault[],
  problems: OldSiteProblem[],
): FolderReader {
  const known = new Set(files);
  const read = new Map<string, Matter>();
  const onDisk = (file: string): string | undefined =>
    known.has(file) || existsSync(path.join(folder, file))
      ? readFileSync(path.join(folder, file), 'utf8')
      : undefined;
  return {
    files,
    has: (file) => known.has(file) || existsSync(path.join(folder, file)),
    text: onDisk,
    settings(file) {
      const earlier = read.get(file);
      if (earlier) return earlier;
      const text = onDisk(file);
      if (text === undefined) return {};
      const name = path.join(folder, file);
      const isText = /\.(?:md|markdown)$/.test(file);
      const found = isText
        ? readMatter(Buffer.from(text), name)
        : readSettings(
            lenientYaml(file, text),
            /\.toml$/.test(file) ? 'toml' : /\.json$/.test(file) ? 'json' : 'yaml',
            name,
          );
      faults.push(...found.faults);
      problems.push(...found.problems);
      read.set(file, found.data);
      return found.data;
    },
  };
}

/** MkDocs's settings name functions of Python by tags of their own, which are of no interest here. */
const lenientYaml = (file: string, text: string): string =>
  /\.ya?ml$/.test(file) ? text.replaceAll(/!!?(?:python\/[\w:./]+|ENV|relative)(?=\s|$|\[)/g, '') : text;
