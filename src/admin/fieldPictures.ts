import type { CustomFieldControlProps } from '@sveltia/cms';
import { joinPath } from './links/filePaths.ts';
import type { FileContents } from './fileContents.ts';

type Entry = NonNullable<CustomFieldControlProps['entry']>;
type MediaFile = { id?: string; path: string; file?: Blob };

/** Types of drawings, which browsers show only where they are named. */
const types: Record<string, string> = { svg: 'image/svg+xml' };

/**
 * The pictures of an entry, for the form: those of the repository, and those that are not saved yet.
 *
 * @param entry the entry as it is now
 * @param unsaved the `blob:` address of a picture that is not saved yet, by its name
 */
export function fieldPictures(
  files: FileContents,
  entry: () => Entry | undefined,
  unsaved: (name: string) => string | undefined,
) {
  const read = new Map<string, Promise<string | undefined>>();

  async function addressIn(path: string): Promise<string | undefined> {
    const media = (entry()?.get('mediaFiles') as { toJS(): MediaFile[] } | undefined)?.toJS() ?? [];
    const found = media.find((file) => file.path === path);
    const bytes = found?.file ?? (await files.read(path, found?.id).catch(() => undefined));
    const type = types[/\w+$/.exec(path)![0].toLowerCase()];
    return bytes && URL.createObjectURL(type ? new Blob([bytes], { type }) : bytes);
  }

  return {
    /** An address that shows a picture, from its path as written; undefined if it cannot be read. */
    async addressOf(written: string): Promise<string | undefined> {
      const isNew = unsaved(written.replace(/^\.\//, ''));
      if (isNew) return isNew;
      const path = joinPath(String(entry()?.get('path') ?? ''), written);
      if (path === undefined) return undefined;
      const address = read.get(path) ?? addressIn(path);
      read.set(path, address);
      // Saved since, perhaps.
      if (!(await address)) read.delete(path);
      return address;
    },
    close(): void {
      for (const address of read.values()) void address.then((one) => one && URL.revokeObjectURL(one));
    },
  };
}
