import path from 'node:path';
import { bytesOf } from './fileBytes.ts';
import { decodeText } from './text.ts';

/** The publication's own words, a line each, in its content folder. */
const wordListName = 'words.txt';

/** The words of `words.txt`; what follows `#` on a line is a comment. Empty if there is no such file. */
export function readWordList(folder: string): string[] {
  const bytes = bytesOf({ disk: path.join(folder, wordListName) });
  if (!bytes) return [];
  const lines = decodeText(bytes, wordListName).text.split('\n');
  return lines.map((line) => line.replace(/#.*$/, '').trim().normalize('NFC')).filter(Boolean);
}
