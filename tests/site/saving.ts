import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PlannedSave } from './saveWhileBuilding.ts';
import { withPreloaded } from './withPreloaded.ts';

/** A file, its content saved during a build (null to remove it), and whether it is saved before it is first read. */
export type SavedFile = [file: string, bytes: string | Uint8Array | null, before?: 'before'];

/**
 * Runs a build during which files are saved: one each time it starts to read.
 *
 * @param plan the path for the list of remaining saves
 * @param build runs the build with additional environment variables
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
    return await build(withPreloaded('saveWhileBuilding.ts', { SAVE_WHILE_BUILDING: path.resolve(plan) }));
  } finally {
    rmSync(plan);
  }
}
