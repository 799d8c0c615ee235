import type { APIRoute, GetStaticPaths } from 'astro';
import { attachedFiles, type AttachedFile } from '../editorial/attachments.ts';
import { readAgain } from '../intake/files/readAgain.ts';
import { edition } from '../site/edition.ts';

/** The attachments of published articles and standing pages. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { articles, pages, addresses, words } = await edition();
  const texts = [
    ...articles.map((article) => ({ ...article, page: addresses.article(article) })),
    ...pages.map((page) => ({ ...page, page: addresses.page(page.slug) })),
  ];
  const files = texts.flatMap(({ attachments, page }) =>
    Object.values(attachedFiles(attachments, page, words)).map((file) => [file.href, file] as const),
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
