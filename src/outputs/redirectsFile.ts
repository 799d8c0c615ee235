import { cloudflareRules } from '../addresses/hosting.ts';
import { encodedPath, queryFolder, spellings } from '../addresses/oldPaths.ts';
import { queryNames, type Moves } from '../addresses/redirects.ts';

/**
 * `_redirects` of Netlify and Cloudflare: an old path, its target, a status. Rules with a star come last,
 * because the first match wins (docs.netlify.com/manage/routing/redirects/overview). A redirect is not forced
 * (`301!`): Cloudflare ignores such lines, and an old address that is also a page is a fault already.
 *
 * @param base path of the home page, such as `/`
 * @returns the file's text; undefined if there are no rules
 */
export function redirectsFile(
  { redirects, lists, gone, withdrawn }: Moves,
  base: string,
  host: 'netlify' | 'cloudflare',
): string | undefined {
  const own = (path: string) => base + path.slice(1);
  const exact = redirects
    .filter(({ implied, from }) => !implied && (host === 'netlify' || !from.startsWith(queryFolder)))
    .flatMap(({ from, to }) => spellings(own(from)).map((old) => ({ old, to: encodedPath(to) })));
  // To Netlify, an address is the same with and without its last slash; to Cloudflare, they are two.
  const bare = exact.flatMap(({ old, to }) => (old.endsWith('/') ? [{ old: old.slice(0, -1), to }] : []));
  const pages =
    host === 'cloudflare' && exact.length + bare.length <= cloudflareRules.pages
      ? [...exact, ...bare]
      : exact;
  const lines = [
    ...pages.map(({ old, to }) => `${old} ${to} 301`),
    // Cloudflare supports neither 410 nor what follows `?`.
    ...(host === 'netlify'
      ? [
          // Forced, because there is a home page.
          ...queryNames(redirects).map(
            (name) => `${base} ${name}=:number ${base}${queryFolder.slice(1)}${name}/:number/ 301!`,
          ),
          ...gone.flatMap((path) => spellings(own(path)).map((old) => `${old} ${base}410.html 410`)),
          // Forced, because there is a page, with the notice.
          ...withdrawn.map((page) => `${page} ${page}index.html 410!`),
        ]
      : []),
    ...lists.flatMap(({ from, to }) =>
      spellings(own(from)).map((old) => `${old}* ${encodedPath(to)}:splat 301`),
    ),
  ];
  return lines.length > 0 ? `${lines.join('\n')}\n` : undefined;
}
