import type { APIRoute, GetStaticPaths } from 'astro';
import { attachedFiles, type AttachedFile } from '../editorial/attachments.ts';
import { addressedTexts } from '../intake/collections.ts';
import { readAgain } from '../intake/files/readAgain.ts';
import { edition } from '../site/edition.ts';

/** The attachments of published articles and standing pages. */
export const getStaticPaths: GetStaticPaths = async () => {
  const current = await edition();
  const { addresses, words } = current;
  const files = addressedTexts(current, addresses).flatMap(({ attachments, address }) =>
    Object.values(attachedFiles(attachments, address, words)).map((file) => [file.href, file] as const),
  );
  return [...new Map(files)].map(([href, file]) => ({
    params: { attachment: href.slice(addresses.home.length) },
    props: { file },
  }));
};

export const GET: APIRoute<{ file: AttachedFile }> = ({ props: { file } }) => {
  const bytes = readAgain(import.meta.env.DEV ? { ...file, digest: undefined } : file);
  return new Response(bytes, { headers: { 'content-type': file.type } });
};
