import { source } from '../entryText.ts';

/** How the interface reads and writes a kind of file (`entryText.ts`). */
type Format = { fromFile(text: string): object; toFile(fields: Record<string, unknown>): string };

/** Files written last that are remembered: each pause in writing makes one. */
const remembered = 200;

/**
 * A file as the interface compares it, which trims what it reads and writes: line feeds only, one at the end, no mark at the
 * beginning.
 */
export const normalText = (text: string): string => `${text.trim().replace(/\r\n?/g, '\n')}\n`;

/**
 * Knows of each file that the interface writes which version it was made of, so that a save can be compared with what is at the
 * host by then.
 */
export function savedVersions() {
  // By the file written.
  const bases = new Map<string, string>();
  // By path and version: what was saved in its place here, which the interface goes on from.
  const next = new Map<string, string>();
  const keyOf = (path: string, text: string) => `${path}\n${text}`;
  return {
    /** The same format, with its files remembered. */
    watch<T extends Format>(format: T): T {
      return {
        ...format,
        toFile(fields: Record<string, unknown>) {
          const text = format.toFile(fields);
          const base = fields[source];
          const key = normalText(text);
          bases.delete(key);
          bases.set(key, typeof base === 'string' && base !== '' ? normalText(base) : '');
          if (bases.size > remembered) bases.delete(bases.keys().next().value!);
          return text;
        },
      };
    },
    /**
     * The version that a file was made of: '' for a new one, undefined for a file that the interface has not written. What was
     * saved here meanwhile counts as that version, because the interface does not read it again: a new text is not new the
     * second time.
     */
    baseOf(path: string, text: string): string | undefined {
      let base = bases.get(normalText(text));
      if (base === undefined) return undefined;
      for (const seen = new Set<string>(); !seen.has(base);) {
        seen.add(base);
        base = next.get(keyOf(path, base)) ?? base;
      }
      return base;
    },
    /** To be called when a file has been saved, with its text as the interface knows it. */
    saved(path: string, text: string): void {
      const base = bases.get(normalText(text));
      if (base === undefined) return;
      const now = normalText(text);
      const at = this.baseOf(path, text) || base;
      for (const before of new Set([base, at])) if (before !== now) next.set(keyOf(path, before), now);
      next.delete(keyOf(path, now));
    },
  };
}

export type SavedVersions = ReturnType<typeof savedVersions>;
