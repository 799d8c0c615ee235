import type { FileKind } from '../collections.ts';
import { fieldPathKey, type Path } from './paths.ts';

/** A field or a setting that went away with a major version. */
export type FormerField = {
  in: FileKind;
  /** Its path, without the numbers of list items: `image.rights`, `ads.label`. */
  path: string;
  /** The name of the field beside it that does its work; undefined if it is to be deleted. */
  now?: string;
  /** The version that no longer knows it. The next major version forgets it: its entry is taken out then. */
  since: `${number}.0.0`;
};

/**
 * Every field of the last major version that this one does not know. It is answered with what to write in its place, and
 * `check --fix` writes it. Empty as long as none has gone.
 */
export const formerFields: FormerField[] = [];

/** The former field at a path; undefined if there has been none. */
export function formerFieldAt(path: Path, file: FileKind): FormerField | undefined {
  const names = fieldPathKey(path.filter((step) => typeof step === 'string'));
  return formerFields.find((field) => field.in === file && fieldPathKey(field.path.split('.')) === names);
}
