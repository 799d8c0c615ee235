import path from 'node:path';
import { bytesOf } from '../../intake/files/fileBytes.ts';
import { scanPictureHead, type PictureDefect, type ScanPicture } from '../../intake/files/pictureHeads.ts';
import { themeDrawings, themeFolder } from '../../intake/theme/theme.ts';

const isOfTheme = (disk: string) => {
  const { dir, name, ext } = path.parse(disk);
  return path.basename(dir) === themeFolder && ext === '.svg' && themeDrawings.includes(name);
};

/**
 * Checks a picture as a build does: by its first bytes; the drawings of a theme, which are few and on every page, to their
 * end.
 */
export const scanForBuild: ScanPicture = async (disk) => {
  const inHead = await scanPictureHead(disk);
  const bytes = inHead || !isOfTheme(disk) ? undefined : bytesOf({ disk });
  return bytes ? drawingDefect(Buffer.from(bytes)) : inHead;
};

async function drawingDefect(svg: Buffer): Promise<PictureDefect | undefined> {
  // Loaded only if there is such a drawing.
  const [{ default: sharp }, { isVast }] = await Promise.all([import('sharp'), import('./drawings.ts')]);
  const text = svg.toString('utf8');
  if (isVast(text)) return 'vast';
  if (/^\s*(?:<[?!][^>]*>\s*)*<svg\b(?![^>]*(?:viewBox|width)=)[^>]*>/.test(text)) return 'unsized';
  const { format } = await sharp(svg)
    .metadata()
    .catch(() => ({ format: undefined }));
  return format === 'svg' ? undefined : 'malformed';
}
