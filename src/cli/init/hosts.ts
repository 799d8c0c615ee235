import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { slugOf } from '../../addresses/slugs.ts';
import { filesBelow } from '../../builder/files.ts';
import type { Answers } from './answers.ts';
import type { NewFiles } from './writeNew.ts';

const templates = fileURLToPath(new URL('./template/hosts/', import.meta.url));

/** What publishes a publication at its host: workflows, settings or a script. They run no test of the program. */
export function hostFilesOf({ host, name }: Answers): NewFiles {
  const folder = path.join(templates, host);
  const read = (file: string) =>
    readFileSync(path.join(folder, file), 'utf8').replaceAll('{{slug}}', slugOf(name) || 'publication');
  return Object.fromEntries(filesBelow(folder).map((file) => [file, read(file)]));
}
