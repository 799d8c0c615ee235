import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { previewHeaders, siteHeaders } from './siteHeaders.ts';

/**
 * A server of a built site, as `siteListener` answers.
 *
 * @param base path of the home page, with a slash at both ends
 */
export const siteServer = (folder: string, base: string): Server => createServer(siteListener(folder, base));

/** The headers of a path that a built site's `_headers` names; none if it has no such file. */
function headersIn(folder: string): ReturnType<typeof siteHeaders> {
  const headers = path.join(folder, '_headers');
  return siteHeaders(existsSync(headers) ? readFileSync(headers, 'utf8') : '');
}

/**
 * Answers requests for a built site as a static host does: `index.html` for folders, with a slash at their end, and
 * `404.html` for what there is not. It sends with every answer the headers that the build wrote for its path, so that what
 * works here works online. Files are read when they are asked for, so a site may be built again meanwhile.
 *
 * @param folder of the site
 * @param base path of the home page, with a slash at both ends
 */
export function siteListener(folder: string, base: string, headersOf = headersIn(folder)): RequestListener {
  const send = sirv(folder, { dev: true, etag: true, dotfiles: true, extensions: [] });

  const notFound = (response: ServerResponse) => {
    const page = path.join(folder, '404.html');
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
    response.end(existsSync(page) ? readFileSync(page) : undefined);
  };
  const redirect = (response: ServerResponse, status: number, to: string) =>
    response.writeHead(status, { Location: to }).end();

  return (request, response) => {
    const { pathname, search } = URL.parse(request.url ?? '/', 'http://localhost') ?? {};
    const asked = pathname === undefined ? undefined : decoded(pathname);
    if (pathname === undefined || asked === undefined) return response.writeHead(400).end();
    for (const [name, value] of Object.entries(previewHeaders(headersOf(asked))))
      response.setHeader(name, value);
    if (asked === '/' && base !== '/') return redirect(response, 302, base);
    if (!asked.startsWith(base)) return notFound(response);
    const inSite = asked.slice(base.length);
    const isFolder = existsSync(path.join(folder, inSite, 'index.html'));
    if (isFolder && inSite !== '' && !inSite.endsWith('/'))
      return redirect(response, 301, `${pathname}/${search}`);
    request.url = `/${pathname.slice(base.length)}${isFolder ? 'index.html' : ''}`;
    // A file is at its own address only.
    if (inSite.endsWith('/') && !isFolder) return notFound(response);
    return send(request, response, () => notFound(response));
  };
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
