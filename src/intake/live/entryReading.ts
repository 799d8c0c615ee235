import type { Fault } from '../faults.ts';
import type { ListedFile } from '../files/listing.ts';
import type { Outline } from '../outline.ts';
import type { LiveEntry } from '../schemas/articleSchema.ts';
import type { Fields } from '../yaml/frontMatter.ts';

/** An entry of a live page as it was read, before its links and pictures are found. */
export type EntryReading = ListedFile &
  Pick<LiveEntry, 'bodyLine' | 'lastLine' | 'digest' | 'fileDigest' | 'line'> & {
    file: string;
    /** Front matter as written. */
    data: Fields;
    outline: Outline;
    faults: Fault[];
    /** What the gate needs to know of it; undefined if it has faults. */
    value: (Pick<LiveEntry, 'date' | 'title' | 'status'> & { anchor: string }) | undefined;
  };
