import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { previewHeaders, siteHeaders } from './siteHeaders.ts';

/**
 * A server of a built site that answers as a static host does: `index.html` for folders, with a slash at their end, and
 * `404.html` for what there is not. It sends with every answer the headers that the build wrote for its path, so that what
 * works here works online. Files are read when they are asked for, so a site may be built again meanwhile.
 *
 * @param folder of the site
 * @param base path of the home page, with a slash at both ends
 */
export function siteServer(folder: string, base: string): Server {
  const send = sirv(folder, { dev: true, etag: true, dotfiles: true, extensions: [] });
  const headers = path.join(folder, '_headers');
  const headersOf = siteHeaders(existsSync(headers) ? readFileSync(headers, 'utf8') : '');

  const notFound = (response: ServerResponse) => {
    const page = path.join(folder, '404.html');
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
    response.end(existsSync(page) ? readFileSync(page) : undefined);
  };
  const redirect = (response: ServerResponse, status: number, to: string) =>
    response.writeHead(status, { Location: to }).end();

  return createServer((request: IncomingMessage, response) => {
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
  });
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
