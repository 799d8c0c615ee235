import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PlannedSave } from './saveWhileBuilding.ts';

/** A file, what is saved in it while a build runs (nothing where it is removed), and whether before it is first read. */
export type SavedFile = [file: string, bytes: string | Uint8Array | null, before?: 'before'];

/**
 * Has a build meet files that are saved while it runs: one each time it begins to read.
 *
 * @param plan a file for what is still to be saved
 * @param build is given what the build's environment needs besides
 */
export async function whileSaving<T>(
  plan: string,
  saves: readonly SavedFile[],
  build: (env: Record<string, string>) => T | Promise<T>,
): Promise<T> {
  const listed = saves.map(([file, bytes, before]): PlannedSave => ({
    file: path.resolve(file),
    bytes: bytes === null ? null : Buffer.from(bytes).toString('base64'),
    before: before !== undefined,
  }));
  writeFileSync(plan, JSON.stringify(listed));
  try {
    return await build({
      NODE_OPTIONS: `--import ${path.resolve('tests/site/saveWhileBuilding.ts')}`,
      SAVE_WHILE_BUILDING: path.resolve(plan),
    });
  } finally {
    rmSync(plan);
  }
}
