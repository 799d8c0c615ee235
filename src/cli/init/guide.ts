import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from '../../builder/files.ts';
import { fieldTables, replaceBetweenMarkers } from '../../admin/fieldTable.ts';
import { fieldsOfFiles, type SchemaInputs } from '../../admin/files.ts';
import type { Language } from '../../addresses/pathWords.ts';
import { schemaWords } from '../../i18n/cli/schema.ts';
import { fill, scalar } from './fill.ts';

const template = fileURLToPath(new URL('./template/', import.meta.url));

/** Between these marks the guide is the program's; what editors write outside of them stays. */
const mark = 'guide';

/** The folder, beside the guide, of the pictures that it shows. */
export const guideFolder = 'guide';

/** The pictures that the guide shows, by their paths beside it. */
export function guidePictures(language: Language): Record<string, Uint8Array> {
  const folder = path.join(template, language, guideFolder);
  return Object.fromEntries(
    filesBelow(folder).map((name) => [`${guideFolder}/${name}`, readFileSync(path.join(folder, name))]),
  );
}

/** The editors' guide of a new publication. */
export const guideOf = (facts: SchemaInputs): string =>
  updatedGuide(
    `# ${schemaWords[facts.language].guideTitle}\n\n<!-- ${mark} -->\n<!-- /${mark} -->\n`,
    facts,
  )!;

/**
 * Brings a guide up to date between its marks, or its table of fields alone if that is all it has of ours.
 *
 * @returns undefined if there are no marks
 */
export function updatedGuide(guide: string, facts: SchemaInputs): string | undefined {
  const words = schemaWords[facts.language];
  const tables = fieldTables(fieldsOfFiles(facts), words);
  return (
    replaceBetweenMarkers(guide, mark, guideText(facts, tables)) ??
    replaceBetweenMarkers(guide, words.mark, tables)
  );
}

/** The guide with examples of the publication's own first section, so that they can be copied. */
function guideText({ language, sections }: SchemaInputs, fields: string): string {
  const read = (name: string) => readFileSync(path.join(template, language, name), 'utf8');
  const { id, name } = sections[0] ?? schemaWords[language].anySection;
  // What the folder of the theme says of itself, once.
  const theme = read('theme/guide.md')
    .match(/^\|.*\|$/gm)!
    .join('\n');
  return fill(read('guide.md'), { section: scalar(id), address: id, sectionName: name, theme, fields });
}
