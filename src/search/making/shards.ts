/**
 * Divides words into files by their first letters, so that none is much larger than `limit` unless one word alone is.
 * What is rare stays with the shorter beginning: files are few, and a new word moves no other.
 *
 * @param sizes bytes of each word's entry
 * @returns the words of each file by the beginning they share
 */
export function divide(sizes: ReadonlyMap<string, number>, limit: number): Map<string, string[]> {
  const shards = new Map<string, string[]>();
  const words = [...sizes.keys()].sort();
  split(words, '', sizes, limit, shards);
  return shards;
}

/** Writes words into files and gives the files' names by the beginnings of the words in them. */
export function shardFiles(
  sizes: [string, number][],
  limit: number,
  write: (words: string[]) => string,
): Record<string, string> {
  const shards = [...divide(new Map(sizes), limit)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(shards.map(([key, list]) => [key, write(list)]));
}

function split(
  words: string[],
  beginning: string,
  sizes: ReadonlyMap<string, number>,
  limit: number,
  shards: Map<string, string[]>,
): void {
  const sum = (list: readonly string[]) => list.reduce((total, word) => total + sizes.get(word)!, 0);
  let rest = sum(words);
  if (rest <= limit && (words.length > 0 || beginning === '')) {
    shards.set(beginning, words);
    return;
  }
  const staying = new Set(words);
  const longer = words.filter((word) => word.length > beginning.length);
  const branches = [...Map.groupBy(longer, (word) => firstOf(word, beginning.length + 1))]
    .map(([key, list]) => ({ key, list, size: sum(list) }))
    .sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1));
  for (const { key, list, size } of branches) {
    if (rest <= limit) break;
    rest -= size;
    for (const word of list) staying.delete(word);
    split(list, key, sizes, limit, shards);
  }
  if (staying.size > 0 || beginning === '') shards.set(beginning, [...staying]);
}

/** The first letters of a word, never half of a character outside the basic plane. */
function firstOf(word: string, length: number): string {
  const last = word.charCodeAt(length - 1);
  return word.slice(0, last >= 0xd800 && last < 0xdc00 ? length + 1 : length);
}
