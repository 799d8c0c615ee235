/**
 * Whether an address is of the old site: of its host with or without `www.`, of one below it, such as `cdn.exemple.fr`, or
 * of another that the editor has named. On a host of the old site only its port and the usual ones are asked.
 *
 * @param site the address of the old site
 * @param others hosts besides, such as `storage.exemple.org`
 */
export function ownHosts(site: string, others: readonly string[] = []): (url: URL) => boolean {
  const home = URL.parse(site);
  const bare = home?.hostname.replace(/^www\./, '');
  // WordPress.com keeps the files of `exemple.wordpress.com` at `exemple.files.wordpress.com`.
  const ofFiles = bare?.replace(/(?=\.wordpress\.com$)/, '.files');
  const named = [bare, ofFiles, ...others].filter((host) => host !== undefined && host !== '');
  return ({ protocol, hostname, port }) =>
    /^https?:$/.test(protocol) &&
    (port === '' || port === home?.port) &&
    named.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
