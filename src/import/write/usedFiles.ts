import type { FileBeside } from '../convert/filesBeside.ts';

/** Which texts show or hand out a file of the old site. */
export type FileUse = {
  itemIds: string[];
  /** Where the file stands now, from the content folder. */
  paths: string[];
  /** The address of the first text online that shows it; undefined if none does. */
  address?: string | undefined;
  /** The addresses under which texts named it. */
  urls: Set<string>;
};

/** Notes which texts use which files, by the file that was copied. */
export class UsedFiles {
  readonly #uses = new Map<string, FileUse>();

  /** @param address of the text, if it is online */
  add({ from, path, url }: FileBeside, itemId: string, address: string | undefined): void {
    const use = this.#uses.get(from) ?? { itemIds: [], paths: [], urls: new Set() };
    use.itemIds.push(itemId);
    use.paths.push(path);
    use.urls.add(url);
    use.address ??= address;
    this.#uses.set(from, use);
  }

  get(from: string | undefined): FileUse | undefined {
    return from === undefined ? undefined : this.#uses.get(from);
  }
}
