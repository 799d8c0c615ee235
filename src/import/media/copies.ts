import { pictureHeadDefect, headLength } from '../../intake/files/pictureHeads.ts';
import { isPicture } from '../../intake/files/pictureFiles.ts';
import { isAttachment } from '../../intake/files/attachments.ts';
import { isPlayable } from '../../intake/media/mediaKinds.ts';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { MissingReason } from '../../i18n/cli/importReport.ts';

/** Copies of the files of an old site, and which of those that were asked for cannot be had. */
export type Copies = {
  /** The file with the bytes of an address; undefined if there is none that an article can show or hand out. */
  find: (url: string) => string | undefined;
  /** Why the last search for an address found nothing; undefined if it found a file. */
  missing: ReadonlyMap<string, MissingReason>;
};

/** @param find the file for an address, whatever is in it */
export function checkedCopies(find: (url: string) => string | undefined): Copies {
  const found = new Map<string, string | undefined>();
  const missing = new Map<string, MissingReason>();
  return {
    missing,
    find(url) {
      if (found.has(url)) return found.get(url);
      const file = find(url);
      const reason = file === undefined ? 'absent' : defectOf(file);
      if (reason) missing.set(url, reason);
      found.set(url, reason ? undefined : file);
      return found.get(url);
    },
  };
}

function defectOf(file: string): MissingReason | undefined {
  if (!isPicture(file)) return isAttachment('./a' + extension(file)) || isPlayable(file) ? undefined : 'type';
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(headLength);
    const length = readSync(opened, bytes);
    return pictureHeadDefect(bytes.subarray(0, length), statSync(file).size, /\.svg$/i.test(file))
      ? 'damaged'
      : undefined;
  } finally {
    closeSync(opened);
  }
}

const extension = (file: string) => /\.[^./\\]+$/.exec(file)?.[0] ?? '';
