import path from 'node:path';
import { feedForms } from '../addresses/feedAddresses.ts';
import { sizeEnclosures } from './output/enclosures.ts';
import { headerRules, headersFile, type Others } from './policy/headers.ts';
import type { Hosting } from '../addresses/hosting.ts';
import type { Output } from './output/output.ts';
import type { PictureRecord } from './pages/buildManifest.ts';
import { isReused, type PageResult } from './pages/outcome.ts';

const feedNames = new Set<string>(Object.values(feedForms).map(({ file }) => file));

/**
 * Writes the sizes of enclosed pictures into the feeds, which are rendered before the pictures are encoded.
 *
 * @param home absolute address of the home page
 */
export function sizeFeeds(
  pages: readonly PageResult[],
  home: string,
  pictures: ReadonlyMap<string, PictureRecord>,
  output: Output,
): void {
  for (const { file, record, outcome } of pages) {
    if (!feedNames.has(path.posix.basename(file)) || isReused(outcome)) continue;
    const feed = output.read(file).toString('utf8');
    const sized = sizeEnclosures(feed, (address) => pictures.get(address.slice(home.length))?.size);
    if (sized === feed) continue;
    record.digest = output.put(file, sized);
    record.size = Buffer.byteLength(sized);
  }
}

/**
 * The file of headers, from the records of all pages.
 *
 * @param others of `headerRules`
 */
export function headersOf(
  pages: readonly PageResult[],
  base: string,
  others: Others,
  hosting: Hosting | undefined,
): string {
  const finished = pages
    .filter(({ file }) => /\.html?$/i.test(file))
    .map(({ file, record }) => ({
      file,
      styles: record.styles ?? [],
      runsScripts: record.runsScripts ?? false,
      loadsFonts: record.loadsFonts ?? false,
      imageHosts: record.imageHosts ?? [],
      mediaHosts: record.mediaHosts ?? [],
      formTargets: record.formTargets ?? [],
      frames: record.frames ?? [],
      isRedirect: record.isRedirect ?? false,
    }));
  return headersFile(headerRules(finished, base, others), hosting);
}

/** The manifest: every file of the site but itself with its SHA-256, so that anyone can check what was published. */
export function manifestOf(files: ReadonlyMap<string, string>): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ algorithm: 'sha256', files: Object.fromEntries(sorted) }, null, 1)}\n`;
}
