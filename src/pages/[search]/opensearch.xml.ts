import { openSearch } from '../../editorial/openSearch.ts';
import { edition } from '../_edition.ts';
import { textRoute } from '../_text.ts';

export async function getStaticPaths() {
  const current = await edition();
  return [{ params: { search: current.words.paths.search }, props: { text: openSearch(current) } }];
}

export const GET = textRoute;
