import type { OldArchive } from '../../oldSite.ts';
import type { Missing } from '../copies.ts';
import { downloadFiles, type DownloadOptions } from './downloadFiles.ts';
import { openClient, type ClientOptions } from './httpClient.ts';
import { ownHosts } from './ownHosts.ts';
import { isPublicAddress } from './publicAddress.ts';
import { openSavedFiles } from './savedFiles.ts';
import { sourceAddresses } from './sourceAddresses.ts';

/** Files of the old site that are fetched from there, now or in an earlier run. */
export type Downloads = {
  /** The file with the bytes of an address that was fetched. */
  find: (url: string) => string | undefined;
  /** Fetches files; returns why some could not be had. */
  download: (
    urls: readonly string[],
    onProgress?: (done: number, of: number) => void,
  ) => Promise<ReadonlyMap<string, Missing>>;
};

type Network = Pick<ClientOptions, 'isAllowed'> & Pick<DownloadOptions, 'pause'>;

/** The most bytes of a file. */
const largest = 50_000_000;

/** How long a server may be silent, in milliseconds. */
const timeout = 30_000;

/**
 * @param folder where files are kept, in a folder for each host
 * @param others hosts besides that of the old site
 * @param network which IP addresses may be connected to, and milliseconds between two requests to one server
 */
export function openDownloads(
  folder: string,
  { site, items }: Pick<OldArchive, 'site' | 'items'>,
  others: readonly string[] = [],
  { isAllowed = isPublicAddress, pause = 300 }: Partial<Network> = {},
): Downloads {
  const saved = openSavedFiles(folder);
  const sourcesOf = sourceAddresses(items);
  return {
    find: (url) =>
      sourcesOf(url)
        .map(saved.find)
        .find((file) => file !== undefined),
    async download(urls, onProgress) {
      const client = openClient({ isAllowed, userAgent: `Depeche-import/1.0 (+${site.url})`, timeout });
      try {
        const isOwn = ownHosts(site.url, others);
        return await downloadFiles(urls, { client, isOwn, largest, saved, sourcesOf, pause, onProgress });
      } finally {
        client.close();
      }
    },
  };
}
