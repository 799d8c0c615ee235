/** A picture of the repository; its `url` becomes a `blob:` address once it has been read, without any event. */
type Asset = { url: string };

const inMemory = (address: string) => address.startsWith('blob:');
const pause = () => new Promise((resolve) => setTimeout(resolve, 200));

/**
 * Addresses of an entry's pictures for its preview: of copies, because the interface revokes its own addresses as
 * soon as no element of its own page shows them.
 *
 * @param find finds a picture by its path as written
 * @param onChange is told when another picture can be shown
 */
export function shownPictures(find: (path: string) => Asset | undefined, onChange: () => void) {
  const copies = new Map<string, string | undefined>();
  let closed = false;

  async function copy(path: string, asset: Asset): Promise<void> {
    copies.set(path, undefined);
    while (!closed && !inMemory(asset.url)) await pause();
    if (closed) return;
    const bytes = await (await fetch(asset.url)).blob();
    copies.set(path, URL.createObjectURL(bytes));
    onChange();
  }

  return {
    /** The `blob:` address of a picture; undefined as long as it is not read. */
    addressOf(written: string): string | undefined {
      const path = written.replace(/^\.\//, '');
      // Not saved yet.
      if (inMemory(path)) return path;
      const asset = copies.has(path) ? undefined : find(path);
      if (asset) void copy(path, asset);
      return copies.get(path);
    },
    close(): void {
      closed = true;
      for (const address of copies.values()) if (address) URL.revokeObjectURL(address);
    },
  };
}
