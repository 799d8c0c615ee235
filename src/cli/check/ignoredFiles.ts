import { folderCollections } from '../../intake/collections.ts';
import { listFiles } from '../../intake/files/listing.ts';

const ignored = new RegExp(`^(?:${folderCollections.join('|')})/(?:.*?/)??_[^/]*`);

/** Texts, and folders with texts, that are ignored because their names begin with an underscore. */
export async function findIgnored(folder: string): Promise<{ path: string; folder: boolean }[]> {
  const { files } = await listFiles(folder, (name) => name.startsWith('.'));
  const found = new Map<string, { path: string; folder: boolean }>();
  for (const { path } of files) {
    const own = ignored.exec(path)?.[0];
    if (own !== undefined && /\.(?:mdx?|ya?ml)$/.test(path))
      found.set(own, { path: own, folder: own !== path });
  }
  return [...found.values()];
}
