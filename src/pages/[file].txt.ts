import { siteFiles } from '../outputs/siteFiles.ts';
import { edition } from '../site/edition.ts';
import { textRoute } from '../site/textResponse.ts';

export async function getStaticPaths() {
  return siteFiles(await edition()).flatMap(({ path, text }) => {
    const file = /^([^/]+)\.txt$/.exec(path)?.[1];
    return file ? [{ params: { file }, props: { text } }] : [];
  });
}

export const GET = textRoute;
