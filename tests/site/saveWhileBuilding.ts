import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

/**
 * A file that an editor saves during a build: right after the build has first read it, or before that (if another part of
 * the build has read it already).
 */
export type PlannedSave = { file: string; bytes: string | null; before: boolean };

/**
 * Preloaded into every process of a build (`NODE_OPTIONS=--import`) to watch its reads of the publication. Each time a
 * build starts to read, the next save is made, as an editor would.
 */
const plan = process.env['SAVE_WHILE_BUILDING'];
if (plan && process.argv[1]?.endsWith('loadWorkerMain.ts')) {
  const saves = JSON.parse(fs.readFileSync(plan, 'utf8')) as PlannedSave[];
  const [next, ...later] = saves;
  let isDue = next !== undefined;
  const save = () => {
    isDue = false;
    if (next!.bytes === null) fs.rmSync(next!.file);
    else fs.writeFileSync(next!.file, Buffer.from(next!.bytes, 'base64'));
    fs.writeFileSync(plan, JSON.stringify(later));
  };
  const { openSync, readFileSync, closeSync } = fs;
  const openFiles = new Set<number>();
  const isIt = (file: unknown) =>
    isDue && typeof file === 'string' && path.resolve(file) === path.resolve(next!.file);
  Object.assign(fs, {
    openSync(file: string, ...options: unknown[]) {
      const isWatched = isIt(file);
      if (isWatched && next!.before) save();
      const descriptor = Reflect.apply(openSync, fs, [file, ...options]) as number;
      if (isWatched) openFiles.add(descriptor);
      return descriptor;
    },
    readFileSync(file: string | number, ...options: unknown[]) {
      const found: unknown = Reflect.apply(readFileSync, fs, [file, ...options]);
      if (isDue && (isIt(file) || openFiles.has(file as number))) save();
      return found;
    },
    closeSync(file: number) {
      openFiles.delete(file);
      closeSync(file);
    },
  });
  syncBuiltinESMExports();
}
