import { statSync } from 'node:fs';
import type { FieldMap } from '../../import/markdown/fieldRoles.ts';
import type { MarkdownArchive } from '../../import/markdown/openMarkdownFolder.ts';
import type { OldArchive } from '../../import/oldSite.ts';

/**
 * Opens an old site: exports of WordPress (`.xml`), an export of Ghost (`.json`), or a folder of Markdown.
 *
 * @param fields what an editor has said that keys of front matter mean
 * @param onBytes called with the number of bytes of each part of an export that was read
 * @throws the errors of what reads it
 */
export async function openArchive(
  sources: readonly string[],
  fields?: FieldMap,
  onBytes?: (bytes: number) => void,
): Promise<OldArchive | MarkdownArchive> {
  if (sources.some((source) => statSync(source).isDirectory())) {
    const { openMarkdownFolder } = await import('../../import/markdown/openMarkdownFolder.ts');
    return openMarkdownFolder(sources[0]!, { fields });
  }
  if (sources.every((source) => /\.json$/i.test(source))) {
    const { openGhost } = await import('../../import/ghost/openGhost.ts');
    return openGhost(sources);
  }
  const { openWordPress } = await import('../../import/wordpress/openWordPress.ts');
  return openWordPress(sources, onBytes);
}
