import { openSearch } from '../../outputs/openSearch.ts';
import { edition } from '../../site/edition.ts';
import { textRoute } from '../../site/textResponse.ts';

export async function getStaticPaths() {
  const current = await edition();
  return [{ params: { search: current.addresses.words.search }, props: { text: openSearch(current) } }];
}

export const GET = textRoute;
