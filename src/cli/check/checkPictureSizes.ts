import path from 'node:path';
import sharp from 'sharp';
import { sha256 } from '../../cache/digest.ts';
import type { ListedFile } from '../../intake/files/listing.ts';
import { pathFrom } from '../../intake/files/pictureFiles.ts';
import type { FileFacts } from '../../checks/analyseText.ts';
import type { ReportInFile } from '../../checks/diagnostic.ts';
import type { TextFile } from '../../checks/parseText.ts';
import { scanChanged } from './scanChanged.ts';

/**
 * The minimum width in pixels: for a lead picture as search engines require
 * (developers.google.com/search/docs/appearance/structured-data/article), for one of the body the width of its column
 * on a screen of ordinary density (36 rem, of which `src/site/renderedBody.ts` makes 768 pixels at least).
 */
const minimumWidth = { lead: 1200, body: 768 };

/** How many files are read at the same time. */
const concurrency = 16;

/** Fewer pictures are not cached. */
const minimumForCache = 150;

/** Reports pictures that are too small for where they are used. Vector drawings have no size. */
export async function checkPictureSizes(
  texts: readonly { file: TextFile; facts: FileFacts }[],
  files: readonly ListedFile[],
  folder: string,
  report: ReportInFile,
): Promise<void> {
  const byPath = new Map(files.map((listed) => [listed.path, listed]));
  const shown = texts.flatMap(({ file, facts }) =>
    facts.pictures.flatMap((picture) => {
      const listed = byPath.get(pathFrom(file, picture.src));
      return listed && /\.(?:jpe?g|png|webp|avif|gif|tiff)$/i.test(listed.path)
        ? [{ ...picture, file: file.file, listed }]
        : [];
    }),
  );
  const widths = await scanChanged([...new Set(shown.map(({ listed }) => listed.disk))], widthOf, {
    cache: `widths-${sha256(path.resolve(folder))}`,
    code: new URL(import.meta.url),
    fewest: minimumForCache,
    mostOpen: concurrency,
  });
  for (const { src, place, field, file, listed, line, column } of shown) {
    const width = widths.get(listed.disk) ?? 0;
    const least = minimumWidth[place];
    if (width > 0 && width < least)
      report(file, { rule: 'picture-small', values: { src, width, least }, field, line, column });
  }
}

/** The width in pixels; 0 if it cannot be read. */
async function widthOf(bytes: Buffer): Promise<number> {
  try {
    return (await sharp(bytes).metadata()).autoOrient.width;
  } catch {
    return 0;
  }
}
