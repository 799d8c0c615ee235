import path from 'node:path';
import { openMemory, type Memory } from '../../build/memory.ts';
import { readingCode } from '../../build/press/codeDigest.ts';
import { digestOf, fileOf } from './cache.ts';

/** Fewer files are read anew sooner than a memory of them is kept in order. */
const fewest = 150;

/** A memory of what intake has read of a folder's files; none where there are few. */
export const readingsOf = (folder: string, count: number): Memory | undefined =>
  count < fewest
    ? undefined
    : openMemory(fileOf(`readings-${digestOf(path.resolve(folder))}`), readingCode());
