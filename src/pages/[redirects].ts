import { hostOf } from '../editorial/hosting.ts';
import { movesOf } from '../editorial/redirects.ts';
import { redirectsFile } from '../editorial/redirectsFile.ts';
import { edition } from './_edition.ts';
import { textRoute } from './_text.ts';

/** `_redirects`, where the host may read it; a server of one's own has its rules from the desk. */
export async function getStaticPaths() {
  const current = await edition();
  const { hosting } = current.settings;
  if (!hostOf(hosting).readsRules) return [];
  const host = hosting === 'netlify' ? 'netlify' : 'cloudflare';
  const text = redirectsFile(movesOf(current), current.addresses.home, host);
  return text === undefined ? [] : [{ params: { redirects: '_redirects' }, props: { text } }];
}

export const GET = textRoute;
