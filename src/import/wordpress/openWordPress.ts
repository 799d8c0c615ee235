import type { OldArchive, OldItem } from '../oldSite.ts';
import { bodyHtml } from './bodyHtml.ts';
import { readExportElements } from './exportElements.ts';
import { exportItem } from './exportItem.ts';
import { readWordPress } from './readWordPress.ts';

/**
 * Opens exports of one WordPress site.
 *
 * @param onBytes called with the number of bytes of each part that was read
 * @throws ExportError
 */
export async function openWordPress(
  exports: readonly string[],
  onBytes?: (bytes: number) => void,
): Promise<OldArchive> {
  const { site, items, files, blocks } = await readWordPress(exports, onBytes);
  const leadOf = ({ meta }: OldItem) => files.get(meta['_thumbnail_id'] ?? '');
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const item of items) item.lead = leadOf(item);
  return {
    program: 'wordpress',
    site,
    items,
    async eachWithBody(onItem) {
      for (const file of exports) {
        for await (const element of readExportElements(file)) {
          if (element.name !== 'item') continue;
          const { body, comments, meta, id, place } = exportItem(element, file);
          const item = byId.get(id);
          // Of what is in two files the last was taken.
          if (item?.place.file === place.file && item.place.line === place.line)
            await onItem({ ...item, body, comments, meta });
        }
      }
    },
    bodyHtml: (item, onLoss) => bodyHtml(item, { files, blocks, onLoss }),
    addressOf: (written, item) => URL.parse(written, item.url || `${site.url}/`)?.href ?? written,
    fileAt: () => undefined,
  };
}
