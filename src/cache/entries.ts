import { sha256 } from './digest.ts';
import { bytesAt, ignoreDiskErrors, replaceFile } from './disk.ts';
import { markUsed } from './prune.ts';

/** Many small values in one file, each under the key of what it follows from (`cacheKey`). */
export type Entries<T> = {
  has: (key: string) => boolean;
  get: (key: string) => T | undefined;
  set: (key: string, value: T) => void;
  /**
   * Writes the entries that this run has used, or all of them, unless the file holds just these; fewer than `least` are not
   * worth a file. Disk errors are ignored: the next run is slower, and this one no worse.
   */
  save: (options?: { all?: boolean; least?: number }) => void;
};

const newline = 0x0a;

/** Characters of a key, and of a checksum. */
const length = 64;

/**
 * Opens a file of entries: a line for the code that made them, and a line for each with its key, the checksum of its
 * content, and the content. Damaged lines, and a missing or truncated file, only cost time. Lines stay bytes until they are
 * needed: as strings they would take twice the memory.
 *
 * @param code digest of the code that makes the values; those of other code are dropped
 */
export function openEntries<T>(file: string, code: string): Entries<T> {
  const head = Buffer.from(`${sha256(code)}\n`);
  const bytes = bytesAt(file) ?? Buffer.alloc(0);
  const lines = new Map<string, Buffer>();
  if (bytes.subarray(0, head.length).equals(head)) {
    markUsed(file);
    for (let from = head.length, to = 0; (to = bytes.indexOf(newline, from)) >= 0; from = to + 1) {
      const line = bytes.subarray(from, to + 1);
      if (isIntact(line)) lines.set(line.toString('latin1', 0, length), line);
    }
  }
  const used = new Set<string>();
  const kept = lines.size;
  let isDirty = false;
  return {
    has: (key) => lines.has(key),
    get(key) {
      const line = lines.get(key);
      if (!line) return undefined;
      used.add(key);
      return JSON.parse(contentOf(line).toString()) as T;
    },
    set(key, value) {
      const content = JSON.stringify(value);
      lines.set(key, Buffer.from(`${key} ${sha256(content)} ${content}\n`));
      used.add(key);
      isDirty = true;
    },
    save({ all = false, least = 0 } = {}) {
      const keys = all ? [...lines.keys()] : [...used];
      if (keys.length < least || (!isDirty && keys.length === kept)) return;
      ignoreDiskErrors(() => replaceFile(file, [head, ...keys.map((key) => lines.get(key)!)]));
    },
  };
}

const contentOf = (line: Buffer) => line.subarray(2 * length + 2, -1);

const isIntact = (line: Buffer) =>
  line.toString('latin1', length + 1, 2 * length + 1) === sha256(contentOf(line));
