import type { ReadOutline } from '../intake/outline.ts';
import { readPublication, type Publication } from '../intake/publication.ts';

/** Passes over the bodies, for commands that ask only what front matter says: ten times as fast. */
const withoutBodies: ReadOutline = () => ({ links: [], pictures: [], faults: [] });

/**
 * Reads the publication for a command, texts as they were written.
 *
 * @param clock milliseconds since 1970
 * @param outline how bodies are read; not at all if absent
 */
export const readContent = (
  folder: string,
  clock: number,
  outline: ReadOutline = withoutBodies,
): Promise<Publication> => readPublication(folder, { clock, outline });
