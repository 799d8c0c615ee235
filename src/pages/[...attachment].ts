import type { APIRoute, GetStaticPaths } from 'astro';
import { attachedFiles, type AttachedFile } from '../editorial/attachments.ts';
import { addressedTexts } from '../intake/collections.ts';
import { withoutMetadata } from '../intake/files/metadata/withoutMetadata.ts';
import { readAgain, readAgainInParts } from '../intake/files/readAgain.ts';
import { mediaKindOf } from '../intake/media/mediaKinds.ts';
import { attachmentsOf } from '../editorial/live.ts';
import { edition } from '../site/edition.ts';
import { fileStream } from '../site/fileStream.ts';

/** The attachments of published articles and standing pages. */
export const getStaticPaths: GetStaticPaths = async () => {
  const current = await edition();
  const { addresses, words } = current;
  const files = addressedTexts(current, addresses).flatMap(({ address, ...text }) =>
    Object.values(attachedFiles(attachmentsOf(text), address, words)).map(
      (file) => [file.href, file] as const,
    ),
  );
  return [...new Map(files)].map(([href, file]) => ({
    params: { attachment: href.slice(addresses.home.length) },
    props: { file },
  }));
};

export const GET: APIRoute<{ file: AttachedFile }> = ({ props: { file } }) => {
  const read = import.meta.env.DEV ? { ...file, digest: undefined } : file;
  const headers = { 'content-type': file.type };
  // A video is never in memory as a whole.
  return mediaKindOf(file.href)
    ? new Response(fileStream(readAgainInParts(read)), { headers })
    : // A picture that cannot be read is a fault, but under `astro dev` it may have been saved since.
      new Response(withoutMetadata(readAgain(read), file.file) ?? null, { headers });
};
