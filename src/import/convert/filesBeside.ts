import path from 'node:path';
import { isAttachment } from '../../intake/files/attachments.ts';
import { isPicture } from '../../intake/files/pictureFiles.ts';
import { isPlayable } from '../../intake/media/mediaKinds.ts';
import { slugOf } from '../../addresses/slugs.ts';

/** A file beside a text: its path from the content folder, where its bytes are, and the address it had. */
export type FileBeside = { path: string; from: string; url: string };

/** Gives names to the files that a text shows or hands out, each once. */
export type FilesBeside = {
  /** The path of a file as its text writes it, `./mine.jpg`; undefined if there is no copy, or none that articles may have. */
  pathFor: (url: string) => string | undefined;
  files: () => FileBeside[];
};

/**
 * @param folder where the files stand, from the content folder
 * @param prefix from the text's own folder to that one: `./`
 * @param fileAt finds the copy of a file
 */
export function filesBeside(
  folder: string,
  prefix: string,
  fileAt: (url: string) => string | undefined,
): FilesBeside {
  const names = new Map<string, { name: string; url: string }>();
  const taken = new Set(['index.md']);
  return {
    pathFor(url) {
      const from = fileAt(url);
      if (from === undefined) return undefined;
      const known = names.get(from);
      if (known) return prefix + known.name;
      const name = freeName(from, taken);
      if (!hasFileEnding(name)) return undefined;
      taken.add(name);
      names.set(from, { name, url });
      return prefix + name;
    },
    files: () => [...names].map(([from, { name, url }]) => ({ path: `${folder}/${name}`, from, url })),
  };
}

/** Whether an address or a name ends like a file that articles can show or hand out. */
export function hasFileEnding(address: string): boolean {
  const name = `./${path.posix.basename(address.replace(/[?#].*$/, ''))}`;
  return isPicture(name) || isAttachment(name) || isPlayable(name);
}

/** How long a file's name may be without its ending. */
const longest = 80;

function freeName(from: string, taken: ReadonlySet<string>): string {
  const ending = path.extname(from).toLowerCase();
  const stem = path.basename(from, path.extname(from)).replace(/-scaled$/, '');
  const plain = slugOf(stem).slice(0, longest).replace(/-+$/, '') || 'fichier';
  let name = plain + ending;
  for (let number = 2; taken.has(name); number += 1) name = `${plain}-${number}${ending}`;
  return name;
}
