import { existsSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../../builder/files.ts';
import { shortDigest } from '../../../cache/digest.ts';
import { decoded } from '../../../htmlToMarkdown/decoded.ts';

/** Files that were downloaded, in a folder for each host. */
export type SavedFiles = {
  /** The file with the bytes of an address; undefined if it is not there as a whole. */
  find: (url: URL) => string | undefined;
  /** Where the bytes of an address go. */
  placeFor: (url: URL) => string;
  /** Notes that a file is there. */
  add: (file: string) => void;
};

/** What a file is called until it is whole; beside it is noted which version of it was begun. */
export const partOf = (file: string): string => `${file}.part`;

/** @param folder `.import/media` of a publication */
export function openSavedFiles(folder: string): SavedFiles {
  const saved = new Set(existsSync(folder) ? filesBelow(folder).map((file) => path.join(folder, file)) : []);
  const placesFor = (url: URL) => {
    const { plain, unique } = namesFor(url);
    return [plain, unique].flatMap((name) => (name === undefined ? [] : [path.join(folder, name)]));
  };
  return {
    find: (url) => placesFor(url).find((file) => saved.has(file)),
    // On a disk that does not tell capitals, `A.jpg` must not take the place of `a.jpg`.
    placeFor: (url) =>
      placesFor(url).find((file) => saved.has(file) || !existsSync(file)) ?? placesFor(url).at(-1)!,
    add: (file) => void saved.add(file),
  };
}

/** How long a step of a path may be, in bytes, so that every disk takes it. */
const longestStep = 120;

/** Names that Windows gives to devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** How long a path may be, because some systems take no longer one with the folder before it. */
const longestPath = 160;

/**
 * The path of an address below the folder, and another that no second address has; only that one where the address cannot be
 * a path as it is. A folder has no ending, so that none is called like a file.
 */
function namesFor(url: URL): { plain?: string; unique: string } {
  const host = safeStep(url.host);
  const written = url.pathname.split('/').slice(1).map(decoded);
  const steps = written.map(safeStep);
  const [folders, name] = [steps.slice(0, -1), steps.at(-1)!];
  const plain = path.join(host, ...steps);
  const unique = path.join(host, `-${shortDigest(url.href)}`, name);
  const isSame =
    url.search === '' &&
    plain.length <= longestPath &&
    steps.every((step, at) => step === written[at]) &&
    folders.every((step) => path.extname(step) === '');
  return isSame ? { plain, unique } : { unique };
}

function safeStep(step: string): string {
  const plain = step
    .normalize('NFC')
    .replaceAll(/[\p{C}\\/:*?"<>|]/gu, '-')
    .replace(/^\.+|[. ]+$/g, (dots) => '-'.repeat(dots.length));
  const ending = path.extname(plain).slice(0, 10);
  let stem = plain.slice(0, plain.length - path.extname(plain).length);
  while (Buffer.byteLength(stem + ending) > longestStep) stem = stem.slice(0, -1);
  return device.test(plain) ? `-${plain}` : stem + ending || '-';
}
