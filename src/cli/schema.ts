import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SchemaInputs } from '../admin/files.ts';
import { readSite } from '../intake/siteAddress.ts';
import { schemaWords, type SchemaWords } from '../i18n/cli/schema.ts';
import type { Command } from './command.ts';
import { bytesAt, replaceFile } from '../cache/disk.ts';
import { guidePictures, updatedGuide } from './init/guide.ts';
import { writeSchemas } from './writeSchemas.ts';

export const command: Command = {
  options: { check: { type: 'boolean', default: false } },
  help: (language) => schemaWords[language].help,
  run: async ({ values }, { folder, language }) => {
    const { facts: site } = await readSite(folder);
    const words = schemaWords[language];
    const facts = { ...site, language };
    const guide = () => updateGuide(path.join(folder, 'README.md'), facts, values['check'] === true);
    if (values['check']) return guide();
    const schemas = async () => {
      console.log(words.written(await writeSchemas(folder, facts)));
      return 0;
    };
    return Math.max(await reportUnwritable(schemas, words), await reportUnwritable(guide, words));
  },
};

/**
 * Runs one of the two tasks; reports a file that cannot be written instead of throwing, so that the other task runs
 * too.
 */
async function reportUnwritable(write: () => Promise<number>, words: SchemaWords): Promise<number> {
  try {
    return await write();
  } catch (error) {
    const { code, path: file } = error as NodeJS.ErrnoException;
    if (code === undefined || file === undefined) throw error;
    console.error(words.unwritable(path.relative('.', file), code));
    return 1;
  }
}

/** Updates the editors' guide with its pictures, or its table of fields, where the publication's has marks. */
async function updateGuide(file: string, facts: SchemaInputs, checkOnly: boolean): Promise<number> {
  const words = schemaWords[facts.language];
  const guide = await readFile(file, 'utf8').catch(() => '');
  const updated = updatedGuide(guide, facts);
  if (updated === undefined) return 0;
  const at = (name: string) => path.join(path.dirname(file), name);
  const pictures = Object.entries(guidePictures(facts.language));
  const changed = pictures.filter(([name, bytes]) => {
    const now = bytesAt(at(name));
    return updated.includes(name) && (!now || Buffer.compare(now, bytes) !== 0);
  });
  if (updated === guide && changed.length === 0) return 0;
  if (checkOnly) {
    console.error(words.stale);
    return 1;
  }
  await writeFile(file, updated);
  for (const [name, bytes] of changed) replaceFile(at(name), [bytes]);
  console.log(words.guide);
  return 0;
}
