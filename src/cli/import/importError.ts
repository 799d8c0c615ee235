import type { ExportError } from '../../import/wordpress/exportElements.ts';
import type { OldSiteError } from '../../import/oldSiteError.ts';
import type { MapError } from '../../import/plan/sectionsFile.ts';
import type { ImportWords } from '../../i18n/cli/import.ts';
import { faultSentence } from '../../i18n/describeFault.ts';
import { nameFromHere } from './fromHere.ts';

/** What an error of an import says to the editor; undefined for others. */
export function importErrorSentence(
  error: unknown,
  words: ImportWords,
  language: string,
): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'ExportError') {
    const { problem, place, detail } = error as ExportError;
    return `${nameFromHere(place.file)}:${place.line}:${place.column}\n  ${words.exportProblems[problem](detail)}`;
  }
  if (error.name === 'OldSiteError') {
    const { problems, faults } = error as OldSiteError;
    return [
      ...problems.map(
        ({ problem, file, line, column, detail }) =>
          `${nameFromHere(file)}:${line}:${column}\n  ${words.oldSiteProblems[problem](detail)}`,
      ),
      ...faults.map((fault) => {
        const place = `${nameFromHere(fault.file)}:${fault.line}:${fault.column}`;
        return `${place}\n  ${faultSentence(fault, language)}`;
      }),
    ].join('\n');
  }
  if (error.name === 'MapError') {
    const { file, line, example } = error as MapError;
    return `${file}:${line}\n  ${words.mapFault(example)}`;
  }
  return undefined;
}
