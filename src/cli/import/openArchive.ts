import { statSync } from 'node:fs';
import type { FieldMap } from '../../import/markdown/fieldRoles.ts';
import type { MarkdownArchive } from '../../import/markdown/openMarkdownFolder.ts';
import type { OldArchive } from '../../import/oldSite.ts';

/** What a file or a folder is taken for: an export of Ghost ends in `.json`, any other file is one of WordPress. */
export const sourceKind = (source: string): 'wordpress' | 'ghost' | 'folder' =>
  statSync(source).isDirectory() ? 'folder' : /\.json$/i.test(source) ? 'ghost' : 'wordpress';

/**
 * Opens an old site: exports of WordPress or Ghost, or a folder of Markdown.
 *
 * @param sources of one kind; of folders there is one
 * @param fields what an editor has said that keys of front matter mean
 * @param onBytes called with the number of bytes of each part of an export that was read
 * @throws the errors of what reads it
 */
export async function openArchive(
  sources: readonly string[],
  fields?: FieldMap,
  onBytes?: (bytes: number) => void,
): Promise<OldArchive | MarkdownArchive> {
  const kind = sourceKind(sources[0]!);
  if (kind === 'folder') {
    const { openMarkdownFolder } = await import('../../import/markdown/openMarkdownFolder.ts');
    return openMarkdownFolder(sources[0]!, { fields });
  }
  if (kind === 'ghost') {
    const { openGhost } = await import('../../import/ghost/openGhost.ts');
    return openGhost(sources);
  }
  const { openWordPress } = await import('../../import/wordpress/openWordPress.ts');
  return openWordPress(sources, onBytes);
}
