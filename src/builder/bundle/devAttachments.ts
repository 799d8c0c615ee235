import { existsSync } from 'node:fs';
import path from 'node:path';
import { isAttachment } from '../../intake/files/attachments.ts';
import { mediaKindOf } from '../../intake/media/mediaKinds.ts';
import { publicFolders } from './publicFiles.ts';

/** The texts for machines, which have a route with their ending. */
const siteFile = /(?:^|\/)(?:robots|ads|trust|security)\.txt$/;

/** A file beside an article, by its path on the site. */
const isBeside = (file: string) =>
  (isAttachment(file) && !siteFile.test(file)) || mediaKindOf(file) !== undefined || file.endsWith('.vtt');

/**
 * The path at which `astro dev` finds a file beside an article: it expects a slash at the end of every path but those of
 * routes with an ending of their own, and one route serves files of all endings.
 *
 * @param url as it is requested
 */
export function devAttachmentUrl(url: string): string {
  const [pathname = '', query] = url.split(/(?=\?)/);
  const isOfProgram = /^\/(?:@|src\/|node_modules\/)|\/(?:@fs|src)\//.test(pathname);
  const isPublic = publicFolders().some((folder) => existsSync(path.join(folder, pathname)));
  return isBeside(pathname.slice(1)) && !isOfProgram && !isPublic ? `${pathname}/${query ?? ''}` : url;
}
