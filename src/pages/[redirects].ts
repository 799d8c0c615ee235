import { movesOf } from '../editorial/redirects.ts';
import { redirectsFile } from '../editorial/redirectsFile.ts';
import { edition } from './_edition.ts';
import { textRoute } from './_text.ts';

/** `_redirects`; a server of one's own has its rules from the desk. */
export async function getStaticPaths() {
  const current = await edition();
  const { hosting = 'any' } = current.settings;
  if (hosting === 'server') return [];
  const host = hosting === 'netlify' ? 'netlify' : 'cloudflare';
  const text = redirectsFile(movesOf(current), current.addresses.home, host);
  return text === undefined ? [] : [{ params: { redirects: '_redirects' }, props: { text } }];
}

export const GET = textRoute;
