/**
 * Divides words into files by their first letters, so that no file is much larger than `limit` bytes unless a single word is.
 * Rare words stay in the file of the shorter prefix, so that there are few files and a new word does not move others.
 *
 * @param sizes bytes of the entry of each word
 * @returns the words of each file by their common prefix
 */
export function divideIntoShards(sizes: ReadonlyMap<string, number>, limit: number): Map<string, string[]> {
  const shards = new Map<string, string[]>();
  const words = [...sizes.keys()].sort();
  split(words, '', sizes, limit, shards);
  return shards;
}

/** Writes words into files. Returns the names of the files by the prefix of the words in them. */
export function shardFiles(
  sizes: [string, number][],
  limit: number,
  write: (words: string[]) => string,
): Record<string, string> {
  const shards = [...divideIntoShards(new Map(sizes), limit)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(shards.map(([key, list]) => [key, write(list)]));
}

function split(
  words: string[],
  prefix: string,
  sizes: ReadonlyMap<string, number>,
  limit: number,
  shards: Map<string, string[]>,
): void {
  const sum = (list: readonly string[]) => list.reduce((total, word) => total + sizes.get(word)!, 0);
  let rest = sum(words);
  if (rest <= limit && (words.length > 0 || prefix === '')) {
    shards.set(prefix, words);
    return;
  }
  const staying = new Set(words);
  const longer = words.filter((word) => word.length > prefix.length);
  const branches = [...Map.groupBy(longer, (word) => prefixOf(word, prefix.length + 1))]
    .map(([key, list]) => ({ key, list, size: sum(list) }))
    .sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1));
  for (const { key, list, size } of branches) {
    if (rest <= limit) break;
    rest -= size;
    for (const word of list) staying.delete(word);
    split(list, key, sizes, limit, shards);
  }
  if (staying.size > 0 || prefix === '') shards.set(prefix, [...staying]);
}

/** The first letters of a word, never half of a surrogate pair. */
function prefixOf(word: string, length: number): string {
  const last = word.charCodeAt(length - 1);
  return word.slice(0, last >= 0xd800 && last < 0xdc00 ? length + 1 : length);
}
