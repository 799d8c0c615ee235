import { hostOf } from '../addresses/hosting.ts';
import { movesOf } from '../addresses/redirects.ts';
import { redirectsFile } from '../outputs/redirectsFile.ts';
import { edition } from '../site/edition.ts';
import { textRoute } from '../site/textResponse.ts';

/** `_redirects`, if the host reads it; rules for a server of one's own are printed by `depeche rules`. */
export async function getStaticPaths() {
  const current = await edition();
  const { hosting } = current.settings;
  if (!hostOf(hosting).readsRules) return [];
  const host = hosting === 'netlify' ? 'netlify' : 'cloudflare';
  const text = redirectsFile(movesOf(current), current.addresses.home, host);
  return text === undefined ? [] : [{ params: { redirects: '_redirects' }, props: { text } }];
}

export const GET = textRoute;
