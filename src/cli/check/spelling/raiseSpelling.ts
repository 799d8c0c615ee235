import { readWordList } from '../../../intake/files/wordList.ts';
import type { CheckedText } from '../analyse.ts';
import type { Raised } from '../diagnostic.ts';
import { judge } from './dictionary.ts';

/** Raises words that neither the dictionary of the site's language nor the publication's own list knows. */
export async function raiseSpelling(
  texts: readonly CheckedText[],
  { folder, language }: { folder: string; language: string },
  found: (file: string, raised: Raised) => void,
): Promise<void> {
  const own = new Set(readWordList(folder).map((word) => word.replaceAll("'", '’').toLowerCase()));
  const inLanguage = texts.filter(({ facts }) => facts.language.split('-')[0] === language);
  const written = new Set(inLanguage.flatMap(({ facts }) => facts.words.map(({ word }) => word)));
  const isOwn = (word: string) => own.has(word) || word.split('-').every((part) => own.has(part));
  const judged = await judge([...written].filter((word) => !isOwn(word)).sort(), language);
  for (const { file, facts } of inLanguage) {
    for (const { word, line, column, field } of facts.words) {
      const right = judged.get(word);
      if (right) found(file.file, { rule: 'spelling', values: { word, right }, line, column, field });
    }
  }
}
