import { readFile } from 'node:fs/promises';
import { lookAtHead, type LookAtPicture, type NoPicture } from '../intake/files/pictureHeads.ts';
import { cleanDrawing, isVast } from './drawings.ts';
import { decoded } from './soundPicture.ts';

/** What keeps a drawing from being cleaned and shown; undefined when it is sound. */
async function drawn(svg: Buffer, disk: string): Promise<NoPicture | undefined> {
  const { imageMetadata } = await import('astro/assets/utils');
  const isSized = await imageMetadata(svg, disk).catch(() => undefined);
  if (!isSized) return 'unsized';
  const text = svg.toString('utf8');
  if (isVast(text)) return 'vast';
  return cleanDrawing(text).then(
    () => undefined,
    () => 'malformed' as const,
  );
}

/** Looks at a whole picture: slow, for a build that has failed already and for the check. */
export const lookAtWhole: LookAtPicture = async (disk) =>
  (await lookAtHead(disk)) ??
  (/\.svg$/i.test(disk) ? drawn(await readFile(disk), disk) : decoded(await readFile(disk)));
