import { edition } from '../../../site/edition.ts';
import { searchIndex } from '../../../site/search.ts';
import { textRoute } from '../../../site/textResponse.ts';

export async function getStaticPaths() {
  const { addresses } = await edition();
  const { files } = await searchIndex();
  return [...files].map(([file, text]) => ({
    params: { search: addresses.words.search, file },
    props: { text },
  }));
}

export const GET = textRoute;
