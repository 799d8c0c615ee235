import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** What is remembered of readings of files, from one build to the next. */
export type Memory = {
  /**
   * Does a reading, or remembers what came of it: of the same bytes under the same name and the same rules.
   *
   * @param rules all else that the reading depends on, as text; the version of the code is the memory's own
   */
  recall: <T extends object>(file: string, rules: string, bytes: Uint8Array, read: () => T) => T;
  /** Writes down what was used this time, and only that. */
  save: () => void;
};

type Remembered = Map<string, { of: string; reading: object }>;

const digest = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

/**
 * Opens what an earlier build remembered. A file that is missing, damaged or of another version of the code is no memory.
 *
 * @param file where it is kept
 * @param code digest of the code that reads
 */
export function openMemory(file: string, code: string): Memory {
  const before = read(file, code);
  const now: Remembered = new Map();
  let learnt = false;
  return {
    recall<T extends object>(name: string, rules: string, bytes: Uint8Array, read: () => T): T {
      const of = digest(`${digest(bytes)}\n${rules}`);
      const known = before.get(name);
      if (known?.of === of) {
        now.set(name, known);
        return known.reading as T;
      }
      const reading = read();
      learnt = true;
      now.set(name, { of, reading });
      return reading;
    },
    save() {
      if (!learnt && now.size === before.size) return;
      const data = serialize(now);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(`${file}-${process.pid}`, Buffer.concat([Buffer.from(seal(code, data), 'hex'), data]));
      renameSync(`${file}-${process.pid}`, file);
    },
  };
}

const seal = (code: string, data: Uint8Array) => digest(`${code}\n${digest(data)}`);

function read(file: string, code: string): Remembered {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(32);
    return bytes.toString('hex', 0, 32) === seal(code, data) ? (deserialize(data) as Remembered) : new Map();
  } catch {
    return new Map();
  }
}
