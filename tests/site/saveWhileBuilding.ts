import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

/** A file that an editor saves during a build: right after the build has first read it, or before it reads it a second time. */
export type PlannedSave = { file: string; bytes: string | null; before: boolean };

/**
 * Preloaded into every process of a build (`NODE_OPTIONS=--import`) to watch its reads of the publication, by the process
 * of the build itself or by a worker. Each time a build starts, the next save is made, as an editor would.
 */
const plan = process.env['SAVE_WHILE_BUILDING'];
const { openSync, readFileSync, closeSync } = fs;
if (plan && /(?:cli|loadWorkerMain)\.ts$/.test(process.argv[1] ?? '')) {
  let next: PlannedSave | undefined;
  let later: PlannedSave[];
  let isDue: boolean;
  let wasRead: boolean;
  const takeNext = () => {
    [next, ...later] = JSON.parse(readFileSync(plan, 'utf8')) as PlannedSave[];
    isDue = next !== undefined;
    // A worker reads what the process of the build has read already.
    wasRead = process.argv[1]!.endsWith('loadWorkerMain.ts');
  };
  takeNext();
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = ((text: string | Uint8Array, ...others: []) => {
    if (String(text).includes('on recommence')) takeNext();
    return write(text, ...others);
  }) as typeof write;
  const save = () => {
    isDue = false;
    if (next!.bytes === null) fs.rmSync(next!.file);
    else fs.writeFileSync(next!.file, Buffer.from(next!.bytes, 'base64'));
    fs.writeFileSync(plan, JSON.stringify(later));
  };
  const openFiles = new Set<number>();
  const isIt = (file: unknown) =>
    isDue && typeof file === 'string' && path.resolve(file) === path.resolve(next!.file);
  Object.assign(fs, {
    openSync(file: string, ...options: unknown[]) {
      const isWatched = isIt(file);
      if (isWatched && next!.before && wasRead) save();
      wasRead ||= isWatched;
      const descriptor = Reflect.apply(openSync, fs, [file, ...options]) as number;
      if (isWatched) openFiles.add(descriptor);
      return descriptor;
    },
    readFileSync(file: string | number, ...options: unknown[]) {
      const found: unknown = Reflect.apply(readFileSync, fs, [file, ...options]);
      if (isDue && !next!.before && (isIt(file) || openFiles.has(file as number))) save();
      return found;
    },
    closeSync(file: number) {
      openFiles.delete(file);
      closeSync(file);
    },
  });
  syncBuiltinESMExports();
}
