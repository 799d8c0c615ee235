import path from 'node:path';
import sharp from 'sharp';
import { sha256 } from '../../cache/digest.ts';
import type { Listed } from '../../intake/files/listing.ts';
import { pathFrom } from '../../intake/files/pictureFiles.ts';
import type { FileFacts } from './analyse.ts';
import type { Raised } from './diagnostic.ts';
import type { TextFile } from './readText.ts';
import { lookAtChanged } from './unchangedFiles.ts';

/**
 * The least width in pixels for each place: a lead picture as search engines want it
 * (developers.google.com/search/docs/appearance/structured-data/article), one of the body as wide as its column on a
 * screen of ordinary density (36 rem, of which `src/site/renderedBody.ts` makes 768 pixels at least).
 */
const leastWidth = { lead: 1200, body: 768 };

/** How many files are open at a time. */
const mostOpen = 16;

/** Fewer pictures are looked at anew. */
const fewest = 150;

/** Raises pictures that are too small for a place they are in. Drawings have no size of their own. */
export async function raiseSmall(
  texts: readonly { file: TextFile; facts: FileFacts }[],
  files: readonly Listed[],
  folder: string,
  found: (file: string, raised: Raised) => void,
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
  const widths = await lookAtChanged([...new Set(shown.map(({ listed }) => listed.disk))], widthOf, {
    cache: `widths-${sha256(path.resolve(folder))}`,
    code: new URL(import.meta.url),
    fewest,
    mostOpen,
  });
  for (const { src, place, field, file, listed, line, column } of shown) {
    const width = widths.get(listed.disk) ?? 0;
    const least = leastWidth[place];
    if (width > 0 && width < least)
      found(file, { rule: 'picture-small', values: { src, width, least }, field, line, column });
  }
}

/** The width in pixels, 0 where there is none to be had. */
async function widthOf(bytes: Buffer): Promise<number> {
  try {
    return (await sharp(bytes).metadata()).autoOrient.width;
  } catch {
    return 0;
  }
}
