import path from 'node:path';
import type { ExportError } from '../../import/wordpress/exportElements.ts';
import type { OldSiteError } from '../../import/oldSiteError.ts';
import type { SectionsError } from '../../import/plan/sectionsFile.ts';
import type { ImportWords } from '../../i18n/cli/import.ts';
import { faultSentence } from '../../i18n/describeFault.ts';

/** What an error of an import says to the editor; undefined for others. */
export function importErrorSentence(
  error: unknown,
  words: ImportWords,
  language: string,
): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'ExportError') {
    const { problem, place, detail } = error as ExportError;
    const name = path.relative(process.env['INIT_CWD'] ?? '.', place.file);
    return `${name}:${place.line}:${place.column}\n  ${words.exportProblems[problem](detail)}`;
  }
  if (error.name === 'OldSiteError') {
    const { problems, faults } = error as OldSiteError;
    const inHere = (file: string) => path.relative(process.env['INIT_CWD'] ?? '.', file);
    return [
      ...problems.map(
        ({ problem, file, line, column, detail }) =>
          `${inHere(file)}:${line}:${column}\n  ${words.oldSiteProblems[problem](detail)}`,
      ),
      ...faults.map((fault) => {
        const place = `${inHere(fault.file)}:${fault.line}:${fault.column}`;
        return `${place}\n  ${faultSentence(fault, language)}`;
      }),
    ].join('\n');
  }
  if (error.name === 'SectionsError') {
    const { file, line, example } = error as SectionsError;
    return `${file}:${line}\n  ${words.sectionsFault(example)}`;
  }
  return undefined;
}
