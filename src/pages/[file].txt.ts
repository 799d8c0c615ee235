import { siteFiles } from '../editorial/siteFiles.ts';
import { edition } from './_edition.ts';
import { textRoute } from './_text.ts';

export async function getStaticPaths() {
  return siteFiles(await edition()).flatMap(({ path, text }) => {
    const file = /^([^/]+)\.txt$/.exec(path)?.[1];
    return file ? [{ params: { file }, props: { text } }] : [];
  });
}

export const GET = textRoute;
