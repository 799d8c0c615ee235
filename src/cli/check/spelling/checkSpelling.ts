import { readWordList } from '../../../intake/files/wordList.ts';
import type { CheckedText } from '../../../checks/analyseText.ts';
import type { ReportInFile } from '../../../checks/diagnostic.ts';
import { findMisspelt } from './dictionary.ts';

/** Reports words that are neither in the dictionary of the site's language nor in the publication's own list. */
export async function checkSpelling(
  texts: readonly CheckedText[],
  { folder, language }: { folder: string; language: string },
  report: ReportInFile,
): Promise<void> {
  const publicationWords = new Set(
    readWordList(folder).map((word) => word.replaceAll("'", '’').toLowerCase()),
  );
  const inLanguage = texts.filter(({ facts }) => facts.language.split('-')[0] === language);
  const words = new Set(inLanguage.flatMap(({ facts }) => facts.words.map(({ word }) => word)));
  const isOwn = (word: string) =>
    publicationWords.has(word) || word.split('-').every((part) => publicationWords.has(part));
  const misspelt = await findMisspelt([...words].filter((word) => !isOwn(word)).sort(), language);
  for (const { file, facts } of inLanguage) {
    for (const { word, line, column, field } of facts.words) {
      const right = misspelt.get(word);
      if (right) report(file.file, { rule: 'spelling', values: { word, right }, line, column, field });
    }
  }
}
