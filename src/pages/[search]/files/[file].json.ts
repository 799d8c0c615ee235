import { edition } from '../../_edition.ts';
import { searchIndex } from '../../_search.ts';
import { textRoute } from '../../_text.ts';

export async function getStaticPaths() {
  const { words } = await edition();
  const { files } = await searchIndex();
  return [...files].map(([file, text]) => ({
    params: { search: words.paths.search, file },
    props: { text },
  }));
}

export const GET = textRoute;
