import { lstatSync } from 'node:fs';
import path from 'node:path';
import { mediaTypes } from '../../editorial/mediaTypes.ts';
import { folderCollections } from '../../intake/collections.ts';
import { themeFolder } from '../../intake/theme/theme.ts';
import type { Repository } from './repository.ts';

/** Files with a point that the interface reads or makes: what git is to know of a folder. */
const dotFiles = new Set(['.gitattributes', '.gitignore', '.gitkeep']);

/** Kinds of files that a browser or a server would run. */
const runnable = new Set(['html', 'htm', 'css', 'js', 'json', 'xml', 'wasm', 'webmanifest']);

/**
 * The steps of a path below the publication's folder; undefined for one that is outside of it, or has a step that is no plain
 * name on every system.
 *
 * @param written from the root of the repository, with slashes
 */
function stepsBelow({ folder }: Pick<Repository, 'folder'>, written: string): string[] | undefined {
  const steps = written.split('/');
  const within = folder === '' ? [] : folder.split('/');
  if (within.some((step, place) => steps[place] !== step)) return undefined;
  const below = steps.slice(within.length);
  const isPlain = (step: string) => step !== '' && !/[\\:\u0000-\u001f\u007f]|^\.\.?$|[. ]$/.test(step);
  return below.length > 0 && below.every(isPlain) ? below : undefined;
}

const isHidden = (steps: readonly string[]) =>
  steps.some((step, place) => step.startsWith('.') && !(place === steps.length - 1 && dotFiles.has(step)));

/** Whether the interface may see a file: it is in the publication's folder, and nothing of git or npm. */
export function isReadable(repository: Pick<Repository, 'folder'>, file: string): boolean {
  const steps = stepsBelow(repository, file);
  return steps !== undefined && !isHidden(steps) && steps[0]!.toLowerCase() !== 'node_modules';
}

/**
 * Whether the interface may write a file: the settings, whatever is in a folder of texts, and pictures, sounds and documents in
 * others; never the theme, which is code.
 */
export function isWritable(repository: Pick<Repository, 'folder'>, file: string): boolean {
  const steps = stepsBelow(repository, file);
  if (!steps || !isReadable(repository, file)) return false;
  const [first = '', ...rest] = steps;
  const ending = path.posix.extname(file).slice(1).toLowerCase();
  if (first.toLowerCase() === themeFolder || steps.at(-1) === '.gitattributes') return false;
  if (rest.length === 0) return first === 'site.yaml' || isMedia(ending);
  return (folderCollections as readonly string[]).includes(first) || isMedia(ending) || ending === '';
}

const isMedia = (ending: string) => ending in mediaTypes && !runnable.has(ending);

/**
 * Where a file is on the disk; undefined if a symbolic link, or a file in the place of a folder, is on the way.
 *
 * @param file a path that is readable or writable
 */
export function placeOf({ top }: Pick<Repository, 'top'>, file: string): string | undefined {
  const steps = file.split('/');
  for (let length = 1; length <= steps.length; length += 1) {
    const found = lstatSync(path.join(top, ...steps.slice(0, length)), { throwIfNoEntry: false });
    if (!found) break;
    const isLast = length === steps.length;
    if (isLast ? !found.isFile() : !found.isDirectory()) return undefined;
  }
  return path.join(top, ...steps);
}
