import { statSync } from 'node:fs';
import { pictureHeadDefect } from '../../intake/files/pictureHeads.ts';
import { isPicture } from '../../intake/files/pictureFiles.ts';
import { isAttachment } from '../../intake/files/attachments.ts';
import { isPlayable } from '../../intake/media/mediaKinds.ts';
import type { MissingReason } from '../../i18n/cli/importReport.ts';
import { headOf } from './contentDefect.ts';

/** Why there is no file for an address, with a status, a type or a host. */
export type Missing = { reason: MissingReason; detail?: string | undefined };

/** Copies of the files of an old site, and which of those that were asked for cannot be had. */
export type Copies = {
  /** The file with the bytes of an address; undefined if there is none that an article can show or hand out. */
  find: (url: string) => string | undefined;
  /** Why the last search for an address found nothing; undefined if it found a file. */
  missing: ReadonlyMap<string, Missing>;
};

/**
 * @param find the file for an address, whatever is in it
 * @param failures why files could not be downloaded
 */
export function checkedCopies(
  find: (url: string) => string | undefined,
  failures: ReadonlyMap<string, Missing> = new Map(),
): Copies {
  const found = new Map<string, string | undefined>();
  const missing = new Map<string, Missing>();
  return {
    missing,
    find(url) {
      if (found.has(url)) return found.get(url);
      const file = find(url);
      const why = file === undefined ? (failures.get(url) ?? { reason: 'absent' }) : defectOf(file);
      if (why) missing.set(url, why);
      found.set(url, why ? undefined : file);
      return found.get(url);
    },
  };
}

function defectOf(file: string): Missing | undefined {
  if (!isPicture(file))
    return isAttachment('./a' + extension(file)) || isPlayable(file) ? undefined : { reason: 'type' };
  return pictureHeadDefect(headOf(file), statSync(file).size, /\.svg$/i.test(file))
    ? { reason: 'damaged' }
    : undefined;
}

const extension = (file: string) => /\.[^./\\]+$/.exec(file)?.[0] ?? '';
